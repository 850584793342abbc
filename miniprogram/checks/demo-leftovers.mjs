import { readTexts } from './package-files.mjs'

export const name = 'Nothing of the demo and no secret in the WeChat package'

/** Each is a pattern and what it would mean. */
const telling = [
  { found: /["'`]sim-/, means: "the simulator's sign-in code" },
  { found: /client\.json|demoSignIn/, means: 'the sign-in of the demo' },
  { found: /-----BEGIN [A-Z ]*PRIVATE KEY-----/, means: 'a private key' },
  { found: /\b(AppSecret|EncodingAesKey|PushToken)\b/i, means: "a setting of the server's" },
  { found: /127\.0\.0\.1|\blocalhost\b/, means: "a developer's machine" },
  { found: /演示/, means: 'made-up data' },
]

export async function check({ weapp }) {
  const faults = readTexts(weapp).flatMap(({ file, text }) =>
    telling.filter(({ found }) => found.test(text)).map(({ found, means }) => `${file}: ${means} (${text.match(found)[0]})`),
  )
  return { faults }
}
