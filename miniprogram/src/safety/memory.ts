import { reactive } from 'vue'

const wipes = new Set<() => void>()

/** Runs `wipe` whenever all traces must go: quick exit, five idle minutes, sign-out. */
export function onWipe(wipe: () => void): () => void {
  wipes.add(wipe)
  return () => wipes.delete(wipe)
}

/**
 * State that must not outlive her visit: held in memory only and set back to its beginning by {@link wipeAll}. Whatever she types or is
 * shown of a matter lives in one of these, never in storage.
 */
export function wipeable<T extends object>(initial: () => T): T {
  const state = reactive(initial()) as T
  onWipe(() => {
    for (const key of Object.keys(state)) if (!(key in initial())) delete (state as Record<string, unknown>)[key]
    Object.assign(state, initial())
  })
  return state
}

let visit = 0

export function wipeAll(): void {
  visit += 1
  for (const wipe of wipes) wipe()
}

/**
 * For work that waits: answers whether it is still the same visit. What comes back after a wipe must not be written into the emptied
 * state.
 */
export function sameVisit(): () => boolean {
  const begun = visit
  return () => visit === begun
}
