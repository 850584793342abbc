import './offline.mjs'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as compile from './compile.mjs'
import * as demoLeftovers from './demo-leftovers.mjs'
import * as firstLoad from './first-load.mjs'
import * as foreign from './foreign.mjs'
import { client, readJson, readText } from './package-files.mjs'
import * as quality from './quality.mjs'
import * as references from './references.mjs'
import { attempt, finish } from './results.mjs'
import * as wxml from './wxml.mjs'

/**
 * The test of the checks: each fault is put into a copy of the built package, and the check that is there for it must go red and say
 * `red`. That they are green on the package as it was built is for run.mjs to say.
 */
const home = readJson(path.join(client, 'dist/build/mp-weixin'), 'app.json').pages[0]
const faults = [
  { what: 'a tag that is never closed', by: wxml, file: `weapp/${home}.wxml`, change: text => `<view>${text}`, red: `${home}.wxml` },
  { what: 'a broken style sheet', by: compile, only: home, file: `weapp/${home}.wxss`, change: text => `${text}\n.door { color: red`, red: `${home}.wxss` },
  { what: 'a script with a syntax error', by: compile, only: home, file: `weapp/${home}.js`, change: text => `${text}\nconst = 1`, red: `${home}.js` },
  { what: 'a module that is not there', by: references, file: `weapp/${home}.js`, change: text => `require("./no-such.js");${text}`, red: './no-such.js' },
  { what: 'a page that is not there', by: references, file: 'weapp/app.json', change: text => text.replace(home, 'pages/none/none'), red: 'pages/none/none' },
  { what: 'a main package that is too large', by: quality, file: 'weapp/static/large.svg', change: () => `<svg>${'x'.repeat(1024 * 1024)}</svg>`, red: 'main package' },
  { what: "somebody else's script", by: foreign, file: `weapp/${home}.js`, change: text => `${text}\nload("https://cdn.example.com/a.js")`, red: '//cdn.example.com' },
  { what: "somebody else's font", by: foreign, file: 'h5/assets/x.css', change: () => '@font-face{src:url(//at.example.com/a.woff2)}', red: '//at.example.com' },
  { what: "the simulator's sign-in", by: demoLeftovers, file: `weapp/${home}.js`, change: text => `${text}\nsignIn("sim-demo")`, red: `${home}.js` },
  { what: 'a first page that loads too much', by: firstLoad, file: 'h5/index.html', change: addLargeScript, red: 'more than' },
]

/** Random letters: they hardly compress. */
function addLargeScript(text, file) {
  const letters = Array.from({ length: 600_000 }, () => Math.floor(Math.random() * 36).toString(36)).join('')
  fs.writeFileSync(path.join(path.dirname(file), 'large.js'), `"${letters}"`)
  return text.replace('</head>', '<script type="module" src="/large.js"></script></head>')
}

async function bites({ by, only, file, change, red }) {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'wcr-fault-'))
  try {
    const built = { weapp: path.join(copy, 'weapp'), h5: path.join(copy, 'h5') }
    fs.cpSync(path.join(client, 'dist/build/mp-weixin'), built.weapp, { recursive: true })
    fs.cpSync(path.join(client, 'dist/build/h5'), built.h5, { recursive: true })
    if (only) keepOnly(built.weapp, only)
    seed(path.join(copy, file), change)
    const { faults: found } = await by.check(built)
    const told = found.find(fault => fault.includes(red))
    return told ? { faults: [], figures: `→ ${told.split('\n')[0].slice(0, 120)}` } : { faults: [`not told: ${red}`, ...found] }
  } finally {
    fs.rmSync(copy, { recursive: true, force: true })
  }
}

/** WeChat's compiler takes a good part of a second for each file: where it is the one to find the fault, one page is enough. */
function keepOnly(weapp, page) {
  const kept = ['.js', '.json', '.wxml', '.wxss'].map(part => [page + part, readText(weapp, page + part)])
  const app = { ...readJson(weapp, 'app.json'), pages: [page], subPackages: [], preloadRule: {} }
  fs.rmSync(weapp, { recursive: true })
  for (const [file, text] of [...kept, ['app.json', JSON.stringify(app)], ['app.js', 'App({})'], [`${page}.json`, '{}'], ['project.config.json', '{}']]) {
    fs.mkdirSync(path.dirname(path.join(weapp, file)), { recursive: true })
    fs.writeFileSync(path.join(weapp, file), text)
  }
}

function seed(file, change) {
  const before = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  const after = change(before, file)
  if (after === before) throw new Error(`${file}: the fault changed nothing`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, after)
}

for (const fault of faults) await attempt(`red on ${fault.what}`, () => bites(fault))
finish()
