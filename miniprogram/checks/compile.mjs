import ci from 'miniprogram-ci'
import { listFiles } from './package-files.mjs'
import { quietly, wechatProject } from './wechat-project.mjs'

export const name = "WeChat's compiler takes the package"

/** Without minifying, the compiler looks into neither scripts nor styles: broken ones would pass. */
const setting = { es6: true, minify: true, minifyWXML: true, minifyWXSS: true }

export async function check({ weapp }) {
  try {
    const compiled = await quietly(() => ci.getCompiledResult({ project: wechatProject(weapp), setting, threads: 1 }))
    const missing = listFiles(weapp).filter(file => file.endsWith('.js') && !(file in compiled))
    return { faults: missing.map(file => `${file}: the compiler left it out`), figures: `${Object.keys(compiled).length} files` }
  } catch (refusal) {
    return { faults: [`${refusal.code ?? ''} ${refusal.message}`.trim()] }
  }
}
