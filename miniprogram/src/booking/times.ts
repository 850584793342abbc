import { call } from '@/api/client'
import type { ConsultationKind, FreeSlot } from '@/api/types'
import { wordsFor } from '@/api/errors'
import { wipeable } from '@/safety/memory'
import { chinaDay, chinaDayOf } from '@/words/dates'

/** What times she looks for. */
export interface Wanted {
  /** Six digits; undefined: the whole city. */
  readonly county: string | undefined
  readonly kind: ConsultationKind
  readonly topic: string | undefined
  readonly womanOnly: boolean
}

/** Ours: as far as one looks through on a phone. The server makes times further ahead. */
const daysAhead = 14

/** Free times, as they were a moment ago. Wiped with the visit: they tell what she looked for. */
export const times = wipeable(() => ({
  items: [] as FreeSlot[],
  /** What the list was asked for; empty: not yet. */
  key: '',
  day: '',
  busy: false,
  failure: '',
}))

/** Whom she had to leave, because they cannot take it: not offered again on this visit. */
const left = wipeable(() => ({ providers: [] as string[] }))

export const keyOf = (wanted: Wanted): string => JSON.stringify(wanted)

let asked = 0

/** Asks anew. The answer to an older question, and one that comes after she has left, is dropped. */
export async function loadTimes(wanted: Wanted, now = Date.now()): Promise<void> {
  const mine = (asked += 1)
  const key = keyOf(wanted)
  if (key !== times.key) Object.assign(times, { items: [], day: '' })
  Object.assign(times, { key, busy: true, failure: '' })
  const { county, kind, topic, womanOnly } = wanted
  const query = {
    from: chinaDay(now),
    to: chinaDay(now, 1 - daysAhead),
    kind,
    ...(county ? { county } : {}),
    ...(topic ? { topic } : {}),
    ...(womanOnly ? { sex: 'female' } : {}),
  }
  const still = () => mine === asked && times.key === key
  try {
    const { items } = await call('get', '/api/v1/consultation-slots', { query })
    if (still()) showTimes(items)
  } catch (failure) {
    if (still()) times.failure = wordsFor(failure)
  } finally {
    if (still()) times.busy = false
  }
}

function showTimes(items: readonly FreeSlot[]): void {
  times.items = items.filter(({ provider }) => !left.providers.includes(provider.name))
  const days = daysOf(times.items)
  if (!days.some(({ day }) => day === times.day)) times.day = days[0]?.day ?? ''
}

export function leaveProvider(name: string): void {
  left.providers.push(name)
  showTimes(times.items)
}

export function forgetTimes(): void {
  asked += 1
  Object.assign(times, { items: [], key: '', day: '', busy: false, failure: '' })
}

export interface Day {
  /** 2026-12-01, in China. */
  readonly day: string
  readonly slots: readonly FreeSlot[]
}

/** By day, the soonest first as the server has them. */
export function daysOf(items: readonly FreeSlot[]): Day[] {
  const days = new Map<string, FreeSlot[]>()
  for (const slot of items) {
    const day = chinaDayOf(slot.startsAt)
    days.set(day, [...(days.get(day) ?? []), slot])
  }
  return [...days].map(([day, slots]) => ({ day, slots }))
}
