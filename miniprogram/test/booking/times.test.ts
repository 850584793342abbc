import { expect, it } from 'vitest'
import { daysOf, forgetTimes, loadTimes, times, type Wanted } from '@/booking/times'
import { wipeAll } from '@/safety/memory'
import { now, slot } from '../support/booking'
import { answerWith, json, requests } from '../support/platform'

const wanted: Wanted = { county: '410402', kind: 'phone', topic: 'divorce', womanOnly: true }

it('asks for two weeks from today in China, with what she said', async () => {
  answerWith(() => json(200, { items: [] }))
  await loadTimes(wanted, now)
  expect(requests[0]?.url).toBe('/api/v1/consultation-slots?from=2026-11-26&to=2026-12-09&kind=phone&county=410402&topic=divorce&sex=female')
  await loadTimes({ ...wanted, county: undefined, womanOnly: false, topic: undefined }, now)
  expect(requests[1]?.url).toBe('/api/v1/consultation-slots?from=2026-11-26&to=2026-12-09&kind=phone')
})

it('days are China’s, and the first one with a time is open', async () => {
  const late = slot('late', { startsAt: '2026-12-01T16:30:00Z', endsAt: '2026-12-01T17:00:00Z' })
  answerWith(() => json(200, { items: [slot('a'), slot('b'), late] }))
  await loadTimes(wanted, now)

  expect(daysOf(times.items).map(({ day, slots }) => [day, slots.length])).toEqual([['2026-12-01', 2], ['2026-12-02', 1]])
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
  replies[1]?.(json(200, { items: [slot('new')] }))
  await second
  replies[0]?.(json(200, { items: [slot('old')] }))
  await first
  expect(times).toMatchObject({ items: [{ id: 'new' }], busy: false })

  const third = loadTimes(wanted, now)
  wipeAll()
  replies[2]?.(json(200, { items: [slot('late')] }))
  await third
  expect(times).toMatchObject({ items: [], key: '', busy: false })
})

it('says why there are none to see, and forgets all when it is over', async () => {
  answerWith(() => new Error('request:fail'))
  await loadTimes(wanted, now)
  expect(times).toMatchObject({ items: [], busy: false })
  expect(times.failure).not.toBe('')
  forgetTimes()
  expect(times).toMatchObject({ failure: '', key: '' })
})
