import { beforeEach, expect, it } from 'vitest'
import { wipeAll } from '@/safety/memory'
import { absence, agenda, daysOf, loadAgenda, reportAbsence, waiting } from '@/staff/agenda'
import { staff } from '@/staff/session'
import { sayTalk, whyShut } from '@/staff/words'
import { answerWith, json, requests } from '../support/platform'
import { myTalk } from '../support/talk'

/** 08:00 of the 25th in China. */
const now = Date.parse('2026-11-25T00:00:00Z')

beforeEach(() => {
  staff.token = 'staff-1'
})

it('asks for a week back and as far ahead as one look may go', async () => {
  answerWith(() => json(200, { items: [myTalk('a')] }))

  await loadAgenda(now)

  expect(requests[0]).toMatchObject({
    url: '/api/v1/provider/agenda?from=2026-11-18&to=2026-12-18',
    headers: { authorization: 'Bearer staff-1' },
  })
  expect(agenda).toMatchObject({ shown: true, failure: '' })
})

it('today comes first even when it is empty, then what is to come, then what is over', () => {
  const items = [
    myTalk('late', { startsAt: '2026-11-23T02:00:00Z' }),
    myTalk('later', { startsAt: '2026-11-24T15:59:00Z' }),
    myTalk('next', { startsAt: '2026-11-26T16:00:00Z' }),
  ]

  expect(daysOf(items, now).map(({ day, items: own }) => [day, own.map(({ id }) => id)])).toEqual([
    ['2026-11-25', []],
    ['2026-11-27', ['next']],
    ['2026-11-24', ['later']],
    ['2026-11-23', ['late']],
  ])
})

it('counts what is over and not written down', () => {
  const over = myTalk('a', { mayRecord: true, endsAt: '2026-11-24T23:00:00Z' })
  expect(waiting([over, myTalk('b', { mayRecord: true, endsAt: '2026-11-25T00:10:00Z' }), myTalk('c')], now)).toBe(1)
})

it('being ill is said once and tells what became of who had booked', async () => {
  answerWith(() => json(200, { rehomed: 1, displaced: 2 }))
  absence.days = '1'

  const done = await Promise.all([reportAbsence(now), reportAbsence(now)])

  expect(done).toEqual([true, false])
  expect(requests).toHaveLength(1)
  expect(requests[0]).toMatchObject({ url: '/api/v1/provider/absences', body: '{"to":"2026-11-26"}' })
  expect(agenda.said).toContain('1 次换了同样的老师，2 次请她换时间')
  expect(absence.days).toBe('0')
})

it('a broken wire leaves what was there, and leaving leaves nothing', async () => {
  answerWith(() => json(200, { items: [myTalk('a')] }))
  await loadAgenda(now)
  answerWith(() => new Error('gone'))
  expect(await loadAgenda(now)).toBe(false)
  expect(agenda.items).toHaveLength(1)
  expect(agenda.failure).toContain('网络断了')

  wipeAll()
  expect(agenda).toMatchObject({ items: [], shown: false, failure: '' })
})

it('says where a talk stands', () => {
  expect(sayTalk(myTalk('a'))).toBe('约好了')
  expect(sayTalk(myTalk('a', { opened: true }))).toBe('看过了')
  expect(sayTalk(myTalk('a', { opened: true, mayRecord: true }))).toBe('等登记')
  expect(sayTalk(myTalk('a', { status: 'cancelled' }))).toBe('她取消了')
  expect(whyShut({ status: 'booked' })).toContain('24 小时')
  expect(whyShut({ status: 'held' })).toContain('7 天')
})
