import path from 'node:path'
import fs from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { client, kilobytes, listFiles, readText } from './package-files.mjs'

export const name = 'H5 first load'

/** Of compressed script before the first page works: two seconds on a poor line. */
const limit = 300 * 1024

/** `import … from "./x.js"` and `import "./x.js"`, not `import("./x.js")`: that is loaded later. */
const staticImports = /(?:\bimport|\bfrom)\s*["'](\.\/[^"']+\.js)["']/g

export async function check({ h5 }) {
  const scripts = [...new Set([...entries(h5), firstPage(h5)].flatMap(entry => closure(h5, entry)))]
  const gzip = sum(scripts, file => gzipSync(read(h5, file), { level: 6 }).length)
  const brotli = sum(scripts, file => brotliCompressSync(read(h5, file)).length)
  const faults = gzip > limit ? [`${kilobytes(gzip)} of gzipped script is more than ${kilobytes(limit)}`] : []
  return { faults, figures: `${scripts.length} scripts, gzip ${kilobytes(gzip)}, brotli ${kilobytes(brotli)}` }
}

const read = (h5, file) => fs.readFileSync(path.join(h5, file))

const sum = (files, measure) => files.reduce((total, file) => total + measure(file), 0)

/** The scripts that `index.html` names. */
function entries(h5) {
  const named = [...readText(h5, 'index.html').matchAll(/<script[^>]+src="\/?([^"]+)"/g)].map(([, file]) => file)
  if (named.length === 0) throw new Error('index.html names no script')
  return named
}

/** The chunk of the page that pages.json has first; the router loads it at once. */
function firstPage(h5) {
  const chunk = JSON.parse(readText(client, 'src/pages.json')).pages[0].path.replaceAll('/', '-')
  const found = listFiles(h5).find(file => path.posix.basename(file).startsWith(`${chunk}.`) && file.endsWith('.js'))
  if (!found) throw new Error(`the first page has no chunk ${chunk}`)
  return found
}

/** A script with all that it cannot start without. */
function closure(h5, entry, seen = new Set()) {
  if (seen.has(entry)) return [...seen]
  seen.add(entry)
  for (const [, target] of readText(h5, entry).matchAll(staticImports)) closure(h5, path.posix.join(path.posix.dirname(entry), target), seen)
  return [...seen]
}
