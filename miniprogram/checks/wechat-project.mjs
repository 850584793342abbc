import { generateKeyPairSync } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import ci from 'miniprogram-ci'

/**
 * WeChat's limits in MB, as their server would tell them for an ordinary mini-program. The real ones belong to the appid; asking for them
 * needs the federation's upload key and the network.
 */
const limits = {
  platform: false,
  appType: 0,
  isSandbox: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxTabbarIconSize: 40,
  },
}

/** The built package as miniprogram-ci sees it, with a key that was made a moment ago and opens nothing. */
export function wechatProject(folder) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return new ci.Project({
    appid: 'wx0123456789abcdef',
    type: 'miniProgram',
    projectPath: folder,
    privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }),
    ignores: ['node_modules/**/*'],
    attr: async () => limits,
  })
}

/**
 * WeChat's tools write their progress to the console and leave folders where they are started: a check speaks through its result only,
 * and leaves nothing.
 */
export async function quietly(work) {
  const spoken = ['log', 'info', 'warn', 'error', 'debug'].map(name => [name, console[name]])
  const here = process.cwd()
  const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'wcr-check-'))
  for (const [name] of spoken) console[name] = () => undefined
  process.chdir(elsewhere)
  try {
    return await work()
  } finally {
    process.chdir(here)
    fs.rmSync(elsewhere, { recursive: true, force: true })
    for (const [name, speak] of spoken) console[name] = speak
  }
}
