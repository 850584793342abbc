import { call } from '@/api/client'
import type { ConsultationKind, FreeSlot, FreeSlots, SlotQuery as Query } from '@/api/types'
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

/** The free times of a day. */
export interface Day {
  /** 2026-12-01, in China. */
  readonly day: string
  readonly slots: readonly FreeSlot[]
  /** There may be times after this instant; '': none of them is known yet; null: these are all. */
  readonly later: string | null
}

/** Free times, as they were a moment ago. Wiped with the visit: they tell what she looked for. */
export const times = wipeable(() => ({
  days: [] as Day[],
  /** What the list was asked for; empty: not yet. */
  key: '',
  /** The day she looks at. */
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
  const key = keyOf(wanted)
  if (key !== times.key) Object.assign(times, { days: [], day: '' })
  times.key = key
  const [from, to] = [chinaDay(now), chinaDay(now, 1 - daysAhead)]
  await ask(wanted, { from, to }, ({ items, next }) => {
    const days = daysOf(items, next ?? null)
    // The list was cut: the days behind it are asked for when she opens them.
    if (next) for (const day of daysFrom(days[days.length - 1]?.day, now)) days.push({ day, slots: [], later: '' })
    show(days)
  })
}

/** Opens a day, and asks for its times where they are not known. */
export async function openDay(wanted: Wanted, day: string): Promise<void> {
  times.day = day
  if (times.days.find(each => each.day === day)?.later === '') await loadLater(wanted)
}

/** More times of the day that is open. */
export async function loadLater(wanted: Wanted): Promise<void> {
  const open = times.days.find(({ day }) => day === times.day)
  if (open?.later == null) return
  const { day, later } = open
  await ask(wanted, { from: day, to: day, ...(later ? { after: later } : {}) }, ({ items, next }) => {
    times.days = times.days.map(each => (each.day === day ? { day, slots: [...each.slots, ...items.filter(offered)], later: next ?? null } : each))
  })
}

type Span = Pick<Query, 'from' | 'to' | 'after'>

async function ask(wanted: Wanted, span: Span, use: (answer: FreeSlots) => void): Promise<void> {
  const mine = (asked += 1)
  Object.assign(times, { busy: true, failure: '' })
  const { county, kind, topic, womanOnly } = wanted
  const query: Query = {
    ...span,
    kind,
    ...(county ? { county } : {}),
    ...(topic ? { topic } : {}),
    ...(womanOnly ? { sex: 'female' } : {}),
  }
  const still = () => mine === asked && times.key === keyOf(wanted)
  try {
    const answer = await call('get', '/api/v1/consultation-slots', { query })
    if (still()) use(answer)
  } catch (failure) {
    if (still()) times.failure = wordsFor(failure)
  } finally {
    if (still()) times.busy = false
  }
}

const offered = ({ provider }: FreeSlot): boolean => !left.providers.includes(provider.name)

function show(days: readonly Day[]): void {
  times.days = days
    .map(each => ({ ...each, slots: each.slots.filter(offered) }))
    .filter(({ slots, later }) => slots.length > 0 || later !== null)
  if (!times.days.some(({ day }) => day === times.day)) times.day = times.days[0]?.day ?? ''
}

export function leaveProvider(name: string): void {
  left.providers.push(name)
  show(times.days)
}

export function forgetTimes(): void {
  asked += 1
  Object.assign(times, { days: [], key: '', day: '', busy: false, failure: '' })
}

/** By day, the soonest first as the server has them; only the last one may have more. */
function daysOf(items: readonly FreeSlot[], next: string | null): Day[] {
  const days = new Map<string, FreeSlot[]>()
  for (const slot of items) {
    const day = chinaDayOf(slot.startsAt)
    days.set(day, [...(days.get(day) ?? []), slot])
  }
  const last = [...days.keys()].pop()
  return [...days].map(([day, slots]) => ({ day, slots, later: day === last ? next : null }))
}

/** The days of the search that come after this one. */
function daysFrom(day: string | undefined, now: number): string[] {
  return Array.from({ length: daysAhead }, (_, ahead) => chinaDay(now, -ahead)).filter(each => each > (day ?? ''))
}
