import { makeWalk } from '@/asking/walk'
import { draft } from './draft'
import { problemOf, stepsOf, type Step } from './steps'

/** Where in the form she is. */
export const { walk, startWalk, missing, position, next, previous, mend } = makeWalk<Step>({
  first: 'danger',
  check: 'check',
  steps: () => stepsOf(draft),
  problem: step => problemOf(step, draft),
})
