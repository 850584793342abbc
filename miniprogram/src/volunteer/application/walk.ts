import { makeWalk } from '@/asking/walk'
import { draft } from './draft'
import { problemOf, stepsFor, type Step } from './steps'

export const { walk, startWalk, missing, position, next, previous, mend } = makeWalk<Step>({
  first: 'rules',
  check: 'check',
  steps: () => stepsFor(draft),
  problem: step => problemOf(step, draft),
})

/** What is not said yet, or not any more, after something else was mended; undefined when it can go. */
export const unfinished = (): Step | undefined => stepsFor(draft).find(step => problemOf(step, draft) !== '')
