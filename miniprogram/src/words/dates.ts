/** China has one time, UTC+8, without summer time; reckoned by hand because old WeChat knows no time zones. */
const offset = 8 * 3_600_000
const day = 86_400_000

interface ChinaTime {
  readonly year: number
  readonly month: number
  readonly date: number
  readonly time: string
  /** Days since 1970-01-01 in China. */
  readonly dayNumber: number
}

const two = (number: number) => String(number).padStart(2, '0')

export function chinaTime(instant: number): ChinaTime {
  const shifted = new Date(instant + offset)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
    time: `${two(shifted.getUTCHours())}:${two(shifted.getUTCMinutes())}`,
    dayNumber: Math.floor((instant + offset) / day),
  }
}

/** The day in China as the API writes it, `daysAgo` days before `now`. */
export function chinaDate(now: number, daysAgo = 0): string {
  const { year, month, date } = chinaTime(now - daysAgo * day)
  return `${year}-${two(month)}-${two(date)}`
}

/** As people say it: 今天 15:30, 昨天 9:05, 11 月 3 日, 2025 年 11 月 3 日. */
export function whenWords(iso: string, now: number): string {
  const at = chinaTime(Date.parse(iso))
  const today = chinaTime(now)
  const ago = today.dayNumber - at.dayNumber
  if (ago === 0) return `今天 ${at.time}`
  if (ago === 1) return `昨天 ${at.time}`
  return at.year === today.year ? `${at.month} 月 ${at.date} 日` : `${at.year} 年 ${at.month} 月 ${at.date} 日`
}

/** To the minute, for who wants to know. */
export function exactWords(iso: string): string {
  const { year, month, date, time } = chinaTime(Date.parse(iso))
  return `${year} 年 ${month} 月 ${date} 日 ${time}`
}

/** A day as the API writes it (2026-11-03), in words. */
export function dayWords(iso: string): string {
  const [year, month, date] = iso.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}
