import { expect, it } from 'vitest'
import { forgetTimes, loadLater, loadTimes, openDay, times, type Wanted } from '@/booking/times'
import { wipeAll } from '@/safety/memory'
import { now, slot } from '../support/booking'
import { answerWith, json, requests } from '../support/platform'

/** The days, with what is known of each. */
const known = () => times.days.map(({ day, slots, later }) => [day, slots.map(({ id }) => id).join(), later])

const wanted: Wanted = { county: '410402', kind: 'phone', topic: 'divorce', womanOnly: true }

it('asks for two weeks from today in China, with what she said', async () => {
  answerWith(() => json(200, { items: [], next: null }))
  await loadTimes(wanted, now)
  expect(requests[0]?.url).toBe('/api/v1/consultation-slots?from=2026-11-26&to=2026-12-09&kind=phone&county=410402&topic=divorce&sex=female')
  await loadTimes({ ...wanted, county: undefined, womanOnly: false, topic: undefined }, now)
  expect(requests[1]?.url).toBe('/api/v1/consultation-slots?from=2026-11-26&to=2026-12-09&kind=phone')
})

it('days are China’s, and the first one with a time is open', async () => {
  const late = slot('late', { startsAt: '2026-12-01T16:30:00Z', endsAt: '2026-12-01T17:00:00Z' })
  answerWith(() => json(200, { items: [slot('a'), slot('b'), late], next: null }))
  await loadTimes(wanted, now)

  expect(known()).toEqual([['2026-12-01', 'a,b', null], ['2026-12-02', 'late', null]])
  expect(times.day).toBe('2026-12-01')
  times.day = '2026-12-02'
  await loadTimes(wanted, now)
  expect(times.day).toBe('2026-12-02')
})

it('an answer to an older question is dropped, and so is one that comes after she has left', async () => {
  const replies: ((value: ReturnType<typeof json>) => void)[] = []
  answerWith(() => new Promise(resolve => { replies.push(resolve) }))
  const first = loadTimes(wanted, now)
  const second = loadTimes({ ...wanted, kind: 'onSite' }, now)
  replies[1]?.(json(200, { items: [slot('new')], next: null }))
  await second
  replies[0]?.(json(200, { items: [slot('old')], next: null }))
  await first
  expect(times).toMatchObject({ days: [{ slots: [{ id: 'new' }] }], busy: false })

  const third = loadTimes(wanted, now)
  wipeAll()
  replies[2]?.(json(200, { items: [slot('late')], next: null }))
  await third
  expect(times).toMatchObject({ days: [], key: '', busy: false })
})

it('says why there are none to see, and forgets all when it is over', async () => {
  answerWith(() => new Error('request:fail'))
  await loadTimes(wanted, now)
  expect(times).toMatchObject({ days: [], busy: false })
  expect(times.failure).not.toBe('')
  forgetTimes()
  expect(times).toMatchObject({ failure: '', key: '' })
})

it('where there are more times than one answer holds, every day can be opened, and goes on where it was cut', async () => {
  const later = '2026-12-01T01:00:00Z'
  answerWith(() => json(200, { items: [slot('early', { startsAt: '2026-11-30T01:00:00Z' }), slot('a')], next: later }))
  await loadTimes(wanted, now)
  expect(known().slice(0, 3)).toEqual([['2026-11-30', 'early', null], ['2026-12-01', 'a', later], ['2026-12-02', '', '']])
  expect(times.days[times.days.length - 1]?.day).toBe('2026-12-09')

  answerWith(() => json(200, { items: [slot('b')], next: null }))
  await openDay(wanted, '2026-12-01')
  expect(requests).toHaveLength(1)
  await loadLater(wanted)
  expect(requests[1]?.url).toContain(`from=2026-12-01&to=2026-12-01&after=${encodeURIComponent(later)}&kind=phone`)
  expect(known()[1]).toEqual(['2026-12-01', 'a,b', null])

  answerWith(() => json(200, { items: [], next: null }))
  await openDay(wanted, '2026-12-02')
  expect(requests[2]?.url).toContain('from=2026-12-02&to=2026-12-02&kind=phone')
  expect(known()[2]).toEqual(['2026-12-02', '', null])
  await loadLater(wanted)
  expect(requests).toHaveLength(3)
})
