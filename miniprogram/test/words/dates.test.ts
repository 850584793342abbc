import { describe, expect, it } from 'vitest'
import { sayClock, sayDay, sayExact, sayTime, sayTimeLeft } from '@/words/dates'

/** Noon in China on the 26th of November 2026, a Thursday. */
const now = Date.parse('2026-11-26T12:00:00+08:00')

describe('a moment', () => {
  it.each([
    ['2026-11-26T15:30:00+08:00', '今天 15:30'],
    ['2026-11-26T00:00:00+08:00', '今天 00:00'],
    ['2026-11-25T23:59:59+08:00', '昨天 23:59'],
    ['2026-11-25T00:00:00+08:00', '昨天 00:00'],
    ['2026-11-24T23:59:59+08:00', '11 月 24 日'],
    ['2026-11-03T08:05:00+08:00', '11 月 3 日'],
    ['2026-11-27T00:00:00+08:00', '明天 00:00'],
    ['2026-11-28T00:00:00+08:00', '11 月 28 日'],
    ['2026-01-01T00:00:00+08:00', '1 月 1 日'],
    ['2025-12-31T23:59:59+08:00', '2025 年 12 月 31 日'],
    ['2027-01-01T00:00:00+08:00', '2027 年 1 月 1 日'],
  ])('%s is said as %s', (iso, words) => {
    expect(sayTime(iso, now)).toBe(words)
  })

  it('is told in China’s time whatever zone it was written in', () => {
    expect(sayTime('2026-11-25T16:00:00Z', now)).toBe('今天 00:00')
    expect(sayTime('2026-11-25T15:59:59Z', now)).toBe('昨天 23:59')
  })

  it('moves from today to yesterday at midnight in China, not at the phone’s', () => {
    const evening = '2026-11-26T23:30:00+08:00'

    expect(sayTime(evening, Date.parse('2026-11-26T23:59:59+08:00'))).toBe('今天 23:30')
    expect(sayTime(evening, Date.parse('2026-11-27T00:00:00+08:00'))).toBe('昨天 23:30')
  })

  it('knows the turn of the year and the leap day', () => {
    expect(sayTime('2026-12-31T20:00:00+08:00', Date.parse('2027-01-01T09:00:00+08:00'))).toBe('昨天 20:00')
    expect(sayTime('2028-02-29T20:00:00+08:00', Date.parse('2028-03-02T09:00:00+08:00'))).toBe('2 月 29 日')
  })

  it('that is none is said as nothing', () => {
    expect([sayTime(null, now), sayTime('', now), sayTime('soon', now), sayExact(undefined), sayDay('x', now)]).toEqual(['', '', '', '', ''])
  })

  it('is told exactly on demand', () => {
    expect(sayExact('2026-11-03T08:05:00+08:00')).toBe('2026 年 11 月 3 日 08:05')
    expect(sayClock(Date.parse('2026-11-02T16:07:00Z'))).toBe('00:07')
  })
})

it('a day without a time is a day in China', () => {
  expect(['2026-11-26', '2026-11-25', '2026-11-03', '2025-11-03'].map(day => sayDay(day, now))).toEqual([
    '今天',
    '昨天',
    '11 月 3 日',
    '2025 年 11 月 3 日',
  ])
})

it('what is left is counted in days that have begun', () => {
  const left = (iso: string) => sayTimeLeft(iso, now)
  expect(left('2026-12-03T12:00:00+08:00')).toBe('还剩 7 天')
  expect(left('2026-11-28T12:00:01+08:00')).toBe('还剩 3 天')
  expect(left('2026-11-27T12:00:00+08:00')).toBe('不到 1 天')
  expect(left('2026-11-26T12:00:00+08:00')).toBe('已到时间')
})
