import './offline.mjs'
import fs from 'node:fs'
import path from 'node:path'
import * as compile from './compile.mjs'
import * as demoLeftovers from './demo-leftovers.mjs'
import * as firstLoad from './first-load.mjs'
import * as foreign from './foreign.mjs'
import { client } from './package-files.mjs'
import * as quality from './quality.mjs'
import * as references from './references.mjs'
import { attempt, finish } from './results.mjs'
import * as wxml from './wxml.mjs'

/**
 * What WeChat's own tools would refuse, and what this service forbids itself, on the built packages:
 *
 *   node checks/run.mjs [WeChat package] [H5 package]
 */
const built = {
  weapp: path.resolve(process.argv[2] ?? path.join(client, 'dist/build/mp-weixin')),
  h5: path.resolve(process.argv[3] ?? path.join(client, 'dist/build/h5')),
}
for (const folder of Object.values(built)) {
  if (!fs.existsSync(folder)) throw new Error(`Not built: ${folder} (npm run build:h5 && npm run build:mp-weixin)`)
}

for (const { name, check } of [references, wxml, quality, foreign, demoLeftovers, firstLoad, compile]) {
  await attempt(name, () => check(built))
}
finish()
