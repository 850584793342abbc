import path from 'node:path'
import ci from 'miniprogram-ci'
import { kilobytes, listFiles, readJson, sizeOf } from './package-files.mjs'
import { quietly, wechatProject } from './wechat-project.mjs'

export const name = 'Sizes and the findings of the code quality check'

/** Ours: a cheap phone on a village network waits for the main package. WeChat itself takes 2 MB. */
const mainLimit = 1024 * 1024
const subLimit = 2 * 1024 * 1024

/**
 * Not a fault: uni-app puts a module that several pages use into the main package, also when all of them are in subpackages. What that
 * costs is bounded by our limit on the main package.
 */
const tolerated = new Set(['CONTAINS_OTHER_PKG_JS', 'CONTAINS_OTHER_PKG_COMPONENTS'])

export async function check({ weapp }) {
  const sizes = sizesByPackage(weapp)
  const tooLarge = [...sizes]
    .filter(([root, size]) => size > (root === '' ? mainLimit : subLimit))
    .map(([root, size]) => `${root || 'main package'}: ${kilobytes(size)} is more than ${kilobytes(root === '' ? mainLimit : subLimit)}`)
  const figures = [...sizes].map(([root, size]) => `${root || 'main'} ${kilobytes(size)}`).join(', ')
  try {
    const findings = await quietly(() => ci.checkCodeQuality(wechatProject(weapp)))
    // It never throws over a finding: `success` has to be read.
    const failed = findings.filter(finding => !finding.success && !tolerated.has(finding.name))
    return { faults: [...tooLarge, ...failed.map(finding => `${finding.name}: ${finding.text}`)], figures }
  } catch (refusal) {
    return { faults: [...tooLarge, `${refusal.message}`], figures }
  }
}

function sizesByPackage(weapp) {
  const roots = (readJson(weapp, 'app.json').subPackages ?? []).map(({ root }) => path.posix.join(root, '/'))
  const sizes = new Map([['', 0], ...roots.map(root => [root, 0])])
  for (const file of listFiles(weapp)) {
    const owner = roots.find(root => file.startsWith(root)) ?? ''
    sizes.set(owner, sizes.get(owner) + sizeOf(weapp, file))
  }
  return sizes
}
