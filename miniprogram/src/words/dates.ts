/**
 * Dates as people say them, in China's time wherever the phone is. By hand and not with Intl: old WeChat brings only half of it, and none
 * of its zones.
 */
const minute = 60_000
const day = 24 * 60 * minute
/** China has one zone, and no summer time. */
const ahead = 8 * 60 * minute

/** Moments without a meaning (nothing, or not a date) are said as nothing. */
const unsaid = ''

/** A clock in China, read with the UTC getters. */
const clockInChina = (time: number): Date => new Date(time + ahead)
const dayNumber = (time: number): number => Math.floor((time + ahead) / day)
const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

/** The day in China as the API writes it (2026-11-03), so many days before `now`. */
export function chinaDay(now: number, daysAgo = 0): string {
  const clock = clockInChina(now - daysAgo * day)
  return `${clock.getUTCFullYear()}-${two(clock.getUTCMonth() + 1)}-${two(clock.getUTCDate())}`
}

/** 15:30 */
export function sayClock(time: number): string {
  const clock = clockInChina(time)
  return `${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}`
}

function dateOf(time: number, year: boolean): string {
  const clock = clockInChina(time)
  const date = `${clock.getUTCMonth() + 1} 月 ${clock.getUTCDate()} 日`
  return year ? `${clock.getUTCFullYear()} 年 ${date}` : date
}

/** 今天, 昨天, 明天; empty for every other day. */
function nearDay(time: number, now: number): string {
  return { '-1': '昨天', '0': '今天', '1': '明天' }[String(dayNumber(time) - dayNumber(now))] ?? ''
}

function sayDayOf(time: number, now: number): string {
  return nearDay(time, now) || dateOf(time, clockInChina(time).getUTCFullYear() !== clockInChina(now).getUTCFullYear())
}

/** 今天 15:30, 昨天 09:05, 11 月 3 日, and 2025 年 11 月 3 日 when it was another year. */
export function sayTime(iso: string | null | undefined, now = Date.now()): string {
  const time = Date.parse(iso ?? '')
  if (Number.isNaN(time)) return unsaid
  return nearDay(time, now) ? `${nearDay(time, now)} ${sayClock(time)}` : sayDayOf(time, now)
}

/** A day without a time, such as 2026-11-03: 今天, 昨天, 11 月 3 日. */
export function sayDay(date: string | null | undefined, now = Date.now()): string {
  const time = Date.parse(`${date ?? ''}T00:00:00+08:00`)
  return Number.isNaN(time) ? unsaid : sayDayOf(time, now)
}

/** The day in China a moment falls on, as the API writes it. */
export const chinaDayOf = (iso: string): string => chinaDay(Date.parse(iso))

/** 明天 周五 11 月 27 日: a day to come, with its name in the week, for who has to plan for it. */
export function sayDayAhead(date: string, now = Date.now()): string {
  const time = Date.parse(`${date}T00:00:00+08:00`)
  if (Number.isNaN(time)) return unsaid
  const week = `周${'日一二三四五六'.charAt(clockInChina(time).getUTCDay())}`
  return [nearDay(time, now), week, dateOf(time, false)].filter(Boolean).join(' ')
}

/** 09:00–09:30 */
export const sayFromTo = (from: string, to: string): string => `${sayClock(Date.parse(from))}–${sayClock(Date.parse(to))}`

/** The whole of it, for who wants to know exactly: 2026 年 11 月 3 日 15:30. */
export function sayExact(iso: string | null | undefined): string {
  const time = Date.parse(iso ?? '')
  return Number.isNaN(time) ? unsaid : `${dateOf(time, true)} ${sayClock(time)}`
}

/** How long until then: 还剩 3 天. A day that has begun counts. */
export function sayTimeLeft(iso: string | null | undefined, now = Date.now()): string {
  const left = Date.parse(iso ?? '') - now
  if (Number.isNaN(left)) return unsaid
  if (left <= 0) return '已到时间'
  return left <= day ? '不到 1 天' : `还剩 ${Math.ceil(left / day)} 天`
}

/** A day as it stands on a paper: 2026 年 11 月 3 日. */
export function sayDate(date: string | null | undefined): string {
  const time = Date.parse(`${date ?? ''}T00:00:00+08:00`)
  return Number.isNaN(time) ? unsaid : dateOf(time, true)
}
