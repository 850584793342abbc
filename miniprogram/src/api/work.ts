import { wordsFor } from './errors'

/** Thrown when the answer came too late: her file was closed, or everything was wiped, while the call was under way. Says nothing to her. */
export class Overtaken extends Error {}

export interface WorkState {
  busy: boolean
  /** What went wrong and what to do, in words. */
  failure: string
}

/** Runs what she waits for, once at a time: a second tap does nothing. Answers whether it was done; if not, why is in `state.failure`. */
export async function busyWith(state: WorkState, work: () => Promise<void>): Promise<boolean> {
  if (state.busy) return false
  state.busy = true
  state.failure = ''
  try {
    await work()
    return true
  } catch (failure) {
    if (!(failure instanceof Overtaken)) state.failure = wordsFor(failure)
    return false
  } finally {
    state.busy = false
  }
}
