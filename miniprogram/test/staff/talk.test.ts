import { beforeEach, expect, it } from 'vitest'
import { wipeAll } from '@/safety/memory'
import { agenda } from '@/staff/agenda'
import { mayCall, sayChannels, sayHours, sayNow } from '@/staff/contact'
import { staff } from '@/staff/session'
import { chooseTalk, closeTalk, isWritten, openTalk, result, sayConflict, sayNoShow, sendAdvice, talk } from '@/staff/talk'
import { answerWith, json, requests } from '../support/platform'
import { myTalk, openedTalk } from '../support/talk'

beforeEach(() => {
  staff.token = 'staff-1'
})

it('opens what she told only when asked, and puts it away on leaving the page', async () => {
  answerWith(() => json(200, openedTalk(myTalk('a'))))
  chooseTalk(myTalk('a'))
  expect(requests).toHaveLength(0)

  expect(await openTalk()).toBe(true)
  expect(requests[0]).toMatchObject({ url: '/api/v1/provider/bookings/a', method: 'GET' })
  expect(talk.opened?.narrative).toContain('房子')
  expect(talk.chosen?.opened).toBe(true)

  closeTalk()
  expect(talk.opened).toBeUndefined()
})

it('what comes after the page was left for another talk is not shown there', async () => {
  let answer: (value: ReturnType<typeof json>) => void = () => undefined
  answerWith(() => new Promise(resolve => (answer = resolve)))
  chooseTalk(myTalk('a'))
  const opening = openTalk()
  while (requests.length === 0) await Promise.resolve()

  chooseTalk(myTalk('b'))
  answer(json(200, openedTalk(myTalk('a'))))
  await opening

  expect(talk).toMatchObject({ opened: undefined, failure: '' })
  expect(talk.chosen?.id).toBe('b')
})

it('too early is said in the words of the rule', async () => {
  answerWith(() => json(422, { type: 'x', title: '开始前 24 小时才能打开。', status: 422, code: 'consultation-too-early' }))
  chooseTalk(myTalk('a'))

  expect(await openTalk()).toBe(false)

  expect(talk).toMatchObject({ opened: undefined, failure: '开始前 24 小时才能打开。' })
})

it('advice is sent once, with the version that was read', async () => {
  answerWith(() => json(204, undefined))
  chooseTalk(myTalk('a'))
  expect(isWritten()).toBe(false)
  Object.assign(result, { advice: ' 先收好房产证。 ', goesOn: 'yes' })
  expect(isWritten()).toBe(true)

  const done = await Promise.all([sendAdvice(), sendAdvice()])

  expect(done).toEqual([true, false])
  expect(requests).toHaveLength(1)
  expect(requests[0]).toMatchObject({
    url: '/api/v1/provider/bookings/a/note',
    body: '{"version":"version-of-a","questions":"想离婚","advice":"先收好房产证。","goesOn":true}',
  })
  expect(agenda.said).toContain('有人接着办')
  expect(result.advice).toBe('')
})

it('without an answer what was written stays, also when the same talk is opened again', async () => {
  answerWith(() => new Error('gone'))
  chooseTalk(myTalk('a'))
  Object.assign(result, { advice: '先收好房产证。', goesOn: 'no' })

  expect(await sendAdvice()).toBe(false)
  expect(result).toMatchObject({ unknown: true, advice: '先收好房产证。' })

  chooseTalk(myTalk('a'))
  expect(result).toMatchObject({ unknown: false, advice: '先收好房产证。', goesOn: 'no' })
  chooseTalk(myTalk('b'))
  expect(result).toMatchObject({ advice: '', goesOn: '' })
})

it('not coming and a conflict each have a door of their own', async () => {
  answerWith(() => json(204, undefined))
  chooseTalk(myTalk('a'))
  expect(await sayNoShow()).toBe(true)
  chooseTalk(myTalk('b'))
  expect(await sayConflict()).toBe(true)

  expect(requests.map(({ url, body }) => [url, body])).toEqual([
    ['/api/v1/provider/bookings/a/no-show', '{"version":"version-of-a"}'],
    ['/api/v1/provider/bookings/b/conflict', undefined],
  ])
  expect(talk.chosen).toBeUndefined()
})

it('nothing of it is left after leaving', () => {
  chooseTalk(myTalk('a'))
  talk.opened = openedTalk(myTalk('a'))
  result.advice = '先收好房产证。'

  wipeAll()

  expect(talk).toMatchObject({ chosen: undefined, opened: undefined })
  expect(result.advice).toBe('')
})

it('her number may be dialled at the booked hour or when she said so, and never when she wants no call', () => {
  const begins = Date.parse('2026-11-25T02:00:00Z')
  const silent = { allowedNow: [], inHoursNow: false }
  const minute = 60_000

  expect(mayCall(openedTalk(myTalk('a')), begins - 60 * minute)).toBe(true)
  expect(mayCall(openedTalk(myTalk('a'), silent), begins - 11 * minute)).toBe(false)
  expect(mayCall(openedTalk(myTalk('a'), silent), begins - 10 * minute)).toBe(true)
  expect(mayCall(openedTalk(myTalk('a'), silent), begins + 41 * minute)).toBe(false)
  expect(mayCall(openedTalk(myTalk('a', { status: 'held' }), silent), begins)).toBe(false)
  expect(mayCall(openedTalk(myTalk('a'), { neverCall: true }), begins)).toBe(false)
  expect(mayCall({ ...openedTalk(myTalk('a')), phone: null }, begins)).toBe(false)
})

it('says how she may be reached', () => {
  const { contact } = openedTalk(myTalk('a'))
  expect(sayNow(contact)).toBe('现在可以：电话、微信。其他方式都不要用。')
  expect(sayNow({ ...contact, inHoursNow: false })).toContain('不在她说的安全时间里')
  expect(sayNow({ ...contact, given: false })).toContain('没有说')
  expect(sayNow({ ...contact, allowedNow: [] })).toContain('没有选')
  expect(sayHours(contact)).toBe('09:00–11:00')
  expect(sayHours({ ...contact, hours: [] })).toBe('什么时间都行')
  expect(sayChannels({ ...contact, channels: [] })).toBe('她没有选')
})
