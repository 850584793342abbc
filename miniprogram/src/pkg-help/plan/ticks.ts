import { wipeable } from '@/safety/memory'

/** What she has ticked in the plan. Nowhere but here: gone with the page's memory, never stored, never sent. */
export const ticks = wipeable(() => ({ done: [] as string[] }))

/** Takes over what is ticked in one part, and leaves the other parts as they are. */
export function tickPart(ids: readonly string[], done: readonly string[]): void {
  ticks.done = [...ticks.done.filter(id => !ids.includes(id)), ...done]
}

export const doneOf = (ids: readonly string[]): string[] => ids.filter(id => ticks.done.includes(id))
