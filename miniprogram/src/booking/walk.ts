import { watch } from 'vue'
import { makeWalk } from '@/asking/walk'
import { draft, type Draft } from './draft'
import { forgetHold, held, letGo } from './hold'
import { isFrozen, sending } from './send'
import { isPast, problemOf, steps, timeIsGone, type Step } from './steps'
import { keyOf, leaveProvider, type Wanted } from './times'

const { walk, startWalk, missing, position, next, previous, mend } = makeWalk<Step>({
  first: 'danger',
  check: 'check',
  // What is kept for her who waited has a kind and a time.
  steps: () => (held.offered && held.id ? steps.filter(step => step !== 'how' && step !== 'when') : steps),
  problem: step => problemOf(step, draft, held.id !== ''),
})

/** Where in the form she is. */
export { missing, mend, position, startWalk, walk }

/** The times that fit what she has said; undefined before she has said how. */
export function wantedBy({ kind, township, topic, womanOnly, wholeCity }: Draft): Wanted | undefined {
  return kind === '' ? undefined : { kind, topic, womanOnly, county: wholeCity ? undefined : township.slice(0, 6) }
}

/** What is not said yet, or not any more, after something else was mended; undefined when it can go. */
export function unfinished(): Step | undefined {
  return steps.find(step => problemOf(step, draft, held.id !== '') !== '')
}

/** Shows what is missing there at once. */
export function mendUnfinished(step: Step): void {
  mend(step)
  walk.tried = step !== 'when'
}

/** Without a time, but past the choice of one: she chooses again, and is then where she was. Nothing else is lost. */
export function backToTimes(): void {
  if (held.id || isFrozen() || !isPast(walk.mending ? walk.after : walk.step, 'when')) return
  mend('when', walk.mending ? walk.after : walk.step)
}

/** One step on. A time that does not fit any more is let go, and another one chosen. */
export function onward(skip = false): void {
  const before = walk.step
  next(skip)
  if (walk.step === before) return
  // What was refused has been mended.
  sending.words = ''
  if (held.id && (held.offered ? held.slot?.kind !== draft.kind : held.for !== wantedKey())) letGo()
  backToTimes()
}

/** One step back; false at the first one. Who has no time any more does not jump over the choice of one, and always comes to the first step. */
export function backward(): boolean {
  if (walk.mending && walk.step === 'when' && !held.id) {
    Object.assign(walk, { step: 'how', mending: false, tried: false })
    return true
  }
  const moved = previous()
  if (moved) backToTimes()
  return moved
}

/** No time fits: she may choose another way to talk, and comes back here. */
export function otherKind(): void {
  if (walk.mending) mend('how', walk.after)
  else previous()
}

export const wantedKey = (): string => {
  const wanted = wantedBy(draft)
  return wanted ? keyOf(wanted) : ''
}

/** After a refusal: to the step it names. */
export function mendRefused(): void {
  const { blamed, code } = sending
  if (!blamed) return
  if (timeIsGone.has(code)) {
    const provider = held.slot?.provider.name
    if (code === 'slot-conflict' && provider) {
      leaveProvider(provider)
      letGo()
    } else forgetHold()
  }
  mend(blamed)
}

watch(
  () => held.ranOut,
  ranOut => {
    if (ranOut) backToTimes()
  },
  { flush: 'sync' },
)
