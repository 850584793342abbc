import fs from 'node:fs'

let failed = 0

/**
 * Runs one check and says what came of it. `work` answers `{ faults, figures }`; no fault is a pass; what throws is a fault.
 * The file of `CHECK_RESULTS`, when set, gets one line each, `passed` or `failed` first, for `./test` to count.
 */
export async function attempt(name, work) {
  const began = Date.now()
  const { faults, figures = '' } = await work().catch(failure => ({ faults: [failure.stack ?? String(failure)] }))
  const verdict = faults.length === 0 ? 'passed' : 'failed'
  if (faults.length > 0) failed++
  console.log(`${verdict}  ${name}  ${figures}  (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  for (const fault of faults) console.log(`        ${fault}`)
  if (process.env.CHECK_RESULTS) fs.appendFileSync(process.env.CHECK_RESULTS, `${verdict} ${name}\n`)
}

/** WeChat's compiler leaves a helper process behind: without an exit this one would wait for it. */
export function finish() {
  process.exit(failed > 0 ? 1 : 0)
}
