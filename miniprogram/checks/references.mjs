import path from 'node:path'
import { listFiles, pagesOf, readJson, readTexts } from './package-files.mjs'

export const name = 'Every page, component and required module is there'

/** The WeChat package is CommonJS: the bundler leaves `require("…")` with a constant, and WeChat's compiler does not follow it. */
const required = /\brequire\(\s*["']([^"']+)["']\s*\)/g

export async function check({ weapp }) {
  const files = new Set(listFiles(weapp))
  const app = readJson(weapp, 'app.json')
  const pages = pagesOf(app).flatMap(page => partsMissing(files, page).map(part => `app.json: page ${page} has no ${part}`))
  const components = [...files].filter(file => file.endsWith('.json')).flatMap(file => componentsMissing(weapp, files, file))
  const modules = readTexts(weapp)
    .filter(({ file }) => file.endsWith('.js'))
    .flatMap(({ file, text }) => modulesMissing(files, file, text))
  return { faults: [...pages, ...components, ...modules], figures: `${pagesOf(app).length} pages` }
}

const partsMissing = (files, name) => ['.js', '.json', '.wxml'].filter(part => !files.has(name + part))

const resolve = (from, target) => (target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(from), target))

function componentsMissing(weapp, files, file) {
  const used = Object.entries(readJson(weapp, file).usingComponents ?? {})
  return used.flatMap(([tag, target]) => partsMissing(files, resolve(file, target)).map(part => `${file}: <${tag}> ${target} has no ${part}`))
}

function modulesMissing(files, file, text) {
  return [...text.matchAll(required)]
    .map(([, target]) => target)
    .filter(target => !files.has(resolve(file, target)) && !files.has(`${resolve(file, target)}.js`))
    .map(target => `${file}: require("${target}") leads nowhere`)
}
