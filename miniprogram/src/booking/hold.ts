import { call } from '@/api/client'
import { ApiError } from '@/api/errors'
import type { FreeSlot, MyOffer } from '@/api/types'
import { busyWith, Overtaken } from '@/api/work'
import { onWipe, sameVisit, wipeable } from '@/safety/memory'
import { timeIsGone } from './steps'

// Registered before the state itself, which forgets the id in the same breath.
onWipe(() => {
  drop(held.id)
})

/** The time that is kept for her while she fills in the rest. */
export const held = wipeable(() => ({
  id: '',
  /** Stays when the time has run out while the booking was on its way: it may be booked after all. */
  slot: undefined as FreeSlot | undefined,
  /** What she had looked for when she chose it. */
  for: '',
  /** By this phone's own clock. ISO time. */
  until: '',
  /** Which one is being asked for. */
  asking: '',
  busy: false,
  failure: '',
  /** It was kept for her who waited: hers by her WeChat, so it is booked with her session. */
  offered: false,
  /** It ran out while she was still writing. */
  ranOut: false,
}))

const nothing = { id: '', slot: undefined, for: '', until: '', offered: false }
/** What the server keeps a time for, milliseconds. */
const longest = 10 * 60_000
/** And for who waited. */
const longestOffer = 2 * 60 * 60_000
/** So that a booking sent in the last moment is there in time. Ours. */
const margin = 5_000
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Keeps a time. Never with her session: who gives no name must not be tied to it. `lost` runs when somebody else was quicker, so that the
 * times are looked at again.
 */
export async function hold(slot: FreeSlot, key: string, lost: () => void): Promise<boolean> {
  const stillHere = sameVisit()
  if (held.busy) return false
  letGo()
  Object.assign(held, { asking: slot.id, offered: false, ranOut: false })
  const done = await busyWith(held, async () => {
    const answer = await call('post', '/api/v1/consultation-holds', { body: { slotId: slot.id } }).catch((failure: unknown) => {
      if (failure instanceof ApiError && timeIsGone.has(failure.code) && stillHere()) lost()
      throw failure
    })
    if (!stillHere()) {
      drop(answer.holdId)
      throw new Overtaken()
    }
    Object.assign(held, { id: answer.holdId, slot, for: key, until: onThisClock(answer.expiresAt) })
    wake()
  })
  if (stillHere()) held.asking = ''
  return done
}

/** The end on this phone's own clock, which may be hours off; what counts the server decides itself. */
function onThisClock(expiresAt: string, most = longest): string {
  const left = Date.parse(expiresAt) - Date.now()
  return new Date(Date.now() + (left > 0 && left <= most ? left : most) - margin).toISOString()
}

/** The time that was kept for her who waited. Letting it go here costs her nothing: it stays hers until it runs out. */
export function takeOffer({ holdId, expiresAt, slot }: MyOffer): void {
  letGo()
  Object.assign(held, { id: holdId, slot, until: onThisClock(expiresAt, longestOffer), offered: true, ranOut: false })
  wake()
}

/** Timers sleep while the phone does: looked at again when the page is seen, and before it is sent. */
export function wake(): void {
  clearTimeout(timer)
  if (!held.id) return
  const left = Date.parse(held.until) - Date.now()
  if (left > 0) timer = setTimeout(wake, left)
  else Object.assign(held, { id: '', until: '', ranOut: true })
}

/** She chooses another one, or leaves. */
export function letGo(): void {
  drop(held.id)
  forgetHold()
}

/** It is booked, or the server has none any more: nothing to let go. */
export function forgetHold(): void {
  clearTimeout(timer)
  Object.assign(held, { ...nothing, failure: '', ranOut: false })
}

/** Nobody waits for the answer: what is not heard runs out by itself. */
function drop(id: string): void {
  if (id) call('delete', '/api/v1/consultation-holds/{id}', { path: { id } }).catch(() => undefined)
}
