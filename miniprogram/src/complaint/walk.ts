import { wipeable } from '@/safety/memory'
import { draft } from './draft'
import { problemOf, stepsOf, type Step } from './steps'

/** Where in the form she is. */
export const walk = wipeable(() => ({
  step: 'danger' as Step,
  /** She came from the check to mend one thing, and goes back there. */
  mending: false,
  /** She tried to go on while something was missing. */
  tried: false,
}))

/** Back to the first question. */
export function startWalk(): void {
  Object.assign(walk, { step: 'danger', mending: false, tried: false })
}

/** What is missing here, once she has tried to go on; goes as soon as it is mended. */
export const missing = (): string => (walk.tried ? problemOf(walk.step, draft) : '')

const indexOf = (step: Step) => Math.max(0, stepsOf(draft).indexOf(step))

export const position = (): { number: number; of: number } => ({ number: indexOf(walk.step) + 1, of: stepsOf(draft).length })

function show(step: Step): void {
  walk.step = step
  walk.tried = false
}

/** One step on, when nothing is missing. `skip`: without what is optional here. */
export function next(skip = false): void {
  walk.tried = !skip && problemOf(walk.step, draft) !== ''
  if (walk.tried) return
  if (walk.mending) {
    walk.mending = false
    show('check')
    return
  }
  const steps = stepsOf(draft)
  show(steps[Math.min(steps.length - 1, indexOf(walk.step) + 1)] ?? 'check')
}

/** One step back; false at the first one. Nothing she wrote is lost. */
export function previous(): boolean {
  if (walk.mending) {
    walk.mending = false
    show('check')
    return true
  }
  const before = stepsOf(draft)[indexOf(walk.step) - 1]
  if (!before) return false
  show(before)
  return true
}

/** From the check to one step and back to the check. */
export function mend(step: Step): void {
  show(step)
  walk.mending = true
}
