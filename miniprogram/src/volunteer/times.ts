import { call } from '@/api/client'
import { ApiError } from '@/api/errors'
import type { AvailabilityPlan, DayOfWeek, HalfDay, MyVolunteering } from '@/api/types'
import { busyWith } from '@/api/work'
import { wipeable } from '@/safety/memory'
import { withStaff } from '@/staff/session'
import { fetchMe, volunteering } from './me'
import { areEqual, dayProblem, isWeekly, spanProblem, tidied, weeklyFree } from './plan'

const nothing = (): AvailabilityPlan => ({ weekly: [], exceptions: [], blackOuts: [] })

/** My times as they are being changed. Leaving the page loses nothing of it; a wipe does. */
export const times = wipeable(() => ({
  /** Whose they are; empty: not read yet. */
  of: '',
  version: '',
  /** As the server had them when they were read. */
  kept: nothing(),
  typed: nothing(),
  /** Somebody else has changed them meanwhile, while something was typed here. */
  overtaken: false,
  busy: false,
  failure: '',
  said: '',
}))

/** What is chosen before it is added. */
export const adding = wipeable(() => ({ day: '', dayTrouble: '', from: '', to: '', spanTrouble: '' }))

export const isChanged = (): boolean => !areEqual(times.kept, times.typed)

export const loadTimes = (): Promise<boolean> => busyWith(times, async () => read(await fetchMe()))

/** Takes what the server has; what was typed here stays. */
function read(me: MyVolunteering): void {
  volunteering.me = me
  const anew = times.of !== me.id || !isChanged()
  times.overtaken = !anew && !areEqual(times.kept, me.availability)
  Object.assign(times, { of: me.id, version: me.version, kept: tidied(me.availability) })
  if (anew) times.typed = tidied(me.availability)
}

/** Throws away what was typed. */
export function takeKept(): void {
  Object.assign(times, { typed: tidied(times.kept), overtaken: false, failure: '' })
}

/**
 * Saves all of it. Where something else of the profile was changed meanwhile, it is sent again by itself; where the times were, she is told, and
 * nothing is overwritten that she has not seen.
 */
export const saveTimes = (): Promise<boolean> =>
  busyWith(times, async () => {
    times.said = ''
    try {
      saved(await put())
    } catch (failure) {
      if (!(failure instanceof ApiError && failure.code === 'stale-data')) throw failure
      read(await fetchMe())
      if (!times.overtaken) saved(await put())
    }
  }).then(done => done && !times.overtaken)

const put = (): Promise<MyVolunteering> => {
  const { version, typed } = times
  return withStaff(token => call('put', '/api/v1/volunteer/me/availability', { token, body: { version, ...tidied(typed) } }))
}

function saved(me: MyVolunteering): void {
  times.typed = tidied(me.availability)
  times.kept = tidied(me.availability)
  read(me)
  times.said = '存好了。'
}

function edit(change: () => void): void {
  change()
  times.said = ''
}

export const toggleWeekly = (day: DayOfWeek, halfDay: HalfDay): void => {
  edit(() => {
    const { typed } = times
    typed.weekly = isWeekly(typed, day, halfDay)
      ? typed.weekly.filter(part => part.day !== day || part.halfDay !== halfDay)
      : [...typed.weekly, { day, halfDay }]
  })
}

/** A single day begins as the week has it, so that only what differs has to be touched. */
export function addDay(): void {
  adding.dayTrouble = dayProblem(times.typed, adding.day)
  if (adding.dayTrouble) return
  edit(() => {
    const { typed } = times
    typed.exceptions = tidied({ ...typed, exceptions: [...typed.exceptions, { day: adding.day, free: weeklyFree(typed, adding.day) }] }).exceptions
    adding.day = ''
  })
}

export const toggleDay = (day: string, halfDay: HalfDay): void => {
  edit(() => {
    const found = times.typed.exceptions.find(each => each.day === day)
    if (found) found.free = found.free.includes(halfDay) ? found.free.filter(each => each !== halfDay) : [...found.free, halfDay]
  })
}

export const removeDay = (day: string): void => {
  edit(() => {
    times.typed.exceptions = times.typed.exceptions.filter(each => each.day !== day)
  })
}

export function addSpan(): void {
  adding.spanTrouble = spanProblem(times.typed, adding.from, adding.to)
  if (adding.spanTrouble) return
  edit(() => {
    const { typed } = times
    typed.blackOuts = tidied({ ...typed, blackOuts: [...typed.blackOuts, { from: adding.from, to: adding.to }] }).blackOuts
    Object.assign(adding, { from: '', to: '' })
  })
}

export const removeSpan = (from: string, to: string): void => {
  edit(() => {
    times.typed.blackOuts = times.typed.blackOuts.filter(span => span.from !== from || span.to !== to)
  })
}
