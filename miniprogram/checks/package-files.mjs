import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder `miniprogram/`. */
export const client = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** The text of a built file that a check may look into; pictures are of no interest to any of them. */
const texts = /\.(js|mjs|json|wxml|wxss|wxs|css|html|svg)$/

/** Every file under `folder`, as paths relative to it with `/` between the parts, in a stable order. */
export function listFiles(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join('/'))
    .sort()
}

export const readText = (folder, file) => fs.readFileSync(path.join(folder, file), 'utf8')

export const readJson = (folder, file) => JSON.parse(readText(folder, file))

export const sizeOf = (folder, file) => fs.statSync(path.join(folder, file)).size

/** Path and content of every text file under `folder`. */
export const readTexts = folder =>
  listFiles(folder)
    .filter(file => texts.test(file))
    .map(file => ({ file, text: readText(folder, file) }))

/** The pages of `app.json`, those of the subpackages with their root in front. */
export function pagesOf(app) {
  const sub = (app.subPackages ?? app.subpackages ?? []).flatMap(({ root, pages }) => pages.map(page => path.posix.join(root, page)))
  return [...app.pages, ...sub]
}

/** `VITE_API_BASE` and its like, as the build takes them from `.env`. */
export function settings() {
  const lines = readText(client, '.env').split('\n').filter(line => /^[A-Z_]+=/.test(line))
  return Object.fromEntries(lines.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).trim()]))
}

export const kilobytes = bytes => `${(bytes / 1024).toFixed(1)} KB`
