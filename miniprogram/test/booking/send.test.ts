import { beforeEach, expect, it, vi } from 'vitest'
import { booked, takeBooked } from '@/booking/booked'
import { draft } from '@/booking/draft'
import { held, hold } from '@/booking/hold'
import { toRequest } from '@/booking/request'
import { asHerself, asNobody, send, sending } from '@/booking/send'
import { times } from '@/booking/times'
import { mendRefused, walk, wantedKey } from '@/booking/walk'
import { session } from '@/stores/session'
import { done, heldSeat, problem, slot, write } from '../support/booking'
import { answerWith, json, requests } from '../support/platform'

type Answer = typeof done | Error
let booking: () => Answer = () => done
const bookings = () => requests.filter(({ url }) => url === '/api/v1/bookings')
const keyOf = (index: number) => bookings()[index]?.headers['Idempotency-Key']
const go = () => send(() => toRequest(draft, held.id), asNobody)

beforeEach(async () => {
  booking = () => done
  answerWith(({ method, url }) => {
    if (method === 'DELETE') return json(204, undefined)
    if (url === '/api/v1/sessions') return json(201, { token: 'wechat' })
    return url === '/api/v1/bookings' ? booking() : heldSeat()
  })
  write()
  await hold(slot(), wantedKey(), () => undefined)
  walk.step = 'check'
})

it('a lost answer is asked for again with the same key and the same body, also when the time has run out meanwhile', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: false })
  const { slot: chosen } = held
  held.until = new Date(Date.now() + 60_000).toISOString()
  booking = () => new Error('request:fail')
  await go()
  expect(sending.phase).toBe('unknown')
  held.id = ''
  held.ranOut = true
  expect(walk.step).toBe('check')

  booking = () => done
  await go()
  expect(sending).toMatchObject({ phase: 'filed', filed: { number: 'P1' } })
  expect(keyOf(1)).toBe(keyOf(0))
  expect(bookings()[1]?.body).toBe(bookings()[0]?.body)
  takeBooked()
  expect(booked).toMatchObject({ number: 'P1', slot: chosen, named: true })
})

it('a time that has run out brings her to the times, with words and everything she told', async () => {
  booking = () => problem(409, 'hold-expired', '给你留的时间已经过了。')
  await go()
  mendRefused()

  expect(walk).toMatchObject({ step: 'when', mending: true, after: 'check' })
  expect(sending.words).toBe('给你留的时间已经过了。')
  expect(held.id).toBe('')
  expect(draft).toMatchObject({ name: '小李', topic: 'divorce', consents: ['privacy', 'sensitive'] })
})

it('whoever cannot take it is not offered again, and their time is let go', async () => {
  const slots = [slot(), slot('s2', { provider: { ...slot().provider, name: '演示·律师丁' } })]
  times.days = [{ day: '2026-12-01', slots, later: null }]
  booking = () => problem(409, 'slot-conflict')
  await go()
  mendRefused()

  expect(times.days[0]?.slots.map(({ id }) => id)).toEqual(['s2'])
  expect(requests.some(({ method, url }) => method === 'DELETE' && url.endsWith('/h1'))).toBe(true)
  expect(walk.step).toBe('when')
})

it('too many bookings are said at the check; the time stays hers', async () => {
  booking = () => problem(422, 'booking-too-many', '先取消一个再约。')
  await go()
  mendRefused()

  expect(walk.step).toBe('check')
  expect(sending).toMatchObject({ phase: 'ready', code: 'booking-too-many', words: '先取消一个再约。' })
  expect(held.id).toBe('h1')
})

it('after booking the form is empty, and the booked time is not let go', async () => {
  await go()
  takeBooked()

  expect(draft).toMatchObject({ topic: '', name: '' })
  expect(walk.step).toBe('danger')
  expect(held.id).toBe('')
  expect(requests.some(({ method }) => method === 'DELETE')).toBe(false)
})

it('whoever gives a name is sent with her own session, not with one that a receipt opened', async () => {
  Object.assign(session, { token: 'receipt', onlyComplaint: 'c0' })
  await send(() => toRequest(draft, held.id), asHerself)
  expect(bookings()[0]?.headers.authorization).toBe('Bearer wechat')
})

it('what she passed over is left out, and without a name there is no number either', () => {
  Object.assign(draft, { name: ' ', phone: '13800000000', facts: ' ', kind: 'onSite' })
  expect(toRequest(draft, 'h1')).toEqual({
    holdId: 'h1',
    topic: 'divorce',
    township: '410402001',
    facts: null,
    anonymous: true,
    identity: null,
    respondent: null,
    danger: { now: false, injured: false },
    safeContact: null,
    pin: null,
    consents: ['privacy', 'sensitive'],
  })
  Object.assign(draft, { name: ' 小李 ', respondentName: '演示乙' })
  expect(toRequest(draft, 'h1')).toMatchObject({
    anonymous: false,
    identity: { name: '小李', phone: '13800000000', idNumber: null },
    respondent: { name: '演示乙', phone: null, idNumber: null },
  })
})
