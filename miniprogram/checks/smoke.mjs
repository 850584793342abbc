import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { TmplGroup } from 'glass-easel-template-compiler'
import { client, pagesOf, readJson, readTexts } from './package-files.mjs'

/**
 * Packs the built WeChat package into one HTML file that runs it in an ordinary browser, on Tencent's own open framework (glass-easel):
 *
 *   node checks/smoke.mjs [package folder] [HTML file]
 *
 * A smoke test: it shows that the bundled scripts load, that the first page renders and that a tap reaches `wx`. It is not WeChat: styles
 * are merged, elements are bare, and `wx` is a stand-in that writes down what it is asked (`window.calls`).
 */
const weapp = path.resolve(process.argv[2] ?? path.join(client, 'dist/build/mp-weixin'))
const target = path.resolve(process.argv[3] ?? path.join(client, 'dist/smoke/home.html'))

/** WeChat's unit: 750 of them are the width of the screen. */
const screenWidth = 390

const files = readTexts(weapp)
const textOf = new Map(files.map(({ file, text }) => [file, text]))
const app = readJson(weapp, 'app.json')

/** Every page and component: what has a template and a configuration. */
const components = files.filter(({ file }) => file.endsWith('.wxml') && textOf.has(file.replace(/wxml$/, 'json'))).map(({ file }) => file.slice(0, -5))

function templates() {
  const group = new TmplGroup()
  // glass-easel reads `bind:tap`; uni-app writes the older `bindtap`.
  for (const { file, text } of files) {
    if (file.endsWith('.wxml')) group.addTmpl(file.slice(0, -5), text.replace(/ (bind|catch)([a-z]+)=/gi, ' $1:$2='))
    if (file.endsWith('.wxs')) group.addScript(file.slice(0, -4), text)
  }
  return group.getTmplGenObjectGroups()
}

function configurations() {
  const read = component => {
    const own = JSON.parse(textOf.get(`${component}.json`))
    return { ...own, usingComponents: { ...app.usingComponents, ...own.usingComponents }, styleIsolation: 'shared' }
  }
  return Object.fromEntries(components.map(component => [component, read(component)]))
}

function styles() {
  const sheets = files.filter(({ file }) => file.endsWith('.wxss'))
  const inOrder = [...sheets.filter(({ file }) => file === 'app.wxss'), ...sheets.filter(({ file }) => file !== 'app.wxss')]
  return inOrder
    .map(({ text }) => text.replace(/@import[^;]+;/g, ''))
    .join('\n')
    .replace(/(-?[\d.]+)rpx/g, (_, number) => `${((number * screenWidth) / 750).toFixed(2)}px`)
    .replace(/(^|[\s,}])page(?=[\s,{.:])/g, '$1body')
}

function runtime() {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('smoke-page.mjs', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    logLevel: 'error',
  })
  return outputFiles[0].text
}

/** As a value inside a `<script>`. */
const literal = value => JSON.stringify(value).replaceAll('<', '\\u003c')

const built = {
  home: pagesOf(app)[0],
  scripts: Object.fromEntries(files.filter(({ file }) => file.endsWith('.js')).map(({ file, text }) => [file, text])),
  configurations: configurations(),
  templates: templates(),
}

fs.mkdirSync(path.dirname(target), { recursive: true })
fs.writeFileSync(
  target,
  `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<style>body { margin: 0 } view { display: block } ${styles().replaceAll('</', '<\\/')}</style>
<body><div id="app"></div>
<script>window.weapp = ${literal(built)}</script>
<script>${runtime().replaceAll('</script', '<\\/script')}</script>
`,
)
console.log(`${components.length} pages and components of ${path.relative(client, weapp)} in ${path.relative(client, target)}`)
