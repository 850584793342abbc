import { expect, it, vi } from 'vitest'
import { held, hold, letGo, wake } from '@/booking/hold'
import { session } from '@/stores/session'
import { wipeAll } from '@/safety/memory'
import { heldSeat, problem, slot } from '../support/booking'
import { answerWith, json, requests } from '../support/platform'

const nobody = () => undefined
const sent = () => requests.map(({ method, url }) => `${method} ${url}`)
const answer = (holdId: string) => answerWith(({ method }) => (method === 'DELETE' ? json(204, undefined) : heldSeat(holdId)))

it('a time is kept without her session: who gives no name must not be tied to it', async () => {
  session.token = 't'
  answer('h1')
  expect(await hold(slot(), 'key', nobody)).toBe(true)

  expect(held).toMatchObject({ id: 'h1', for: 'key', asking: '' })
  expect(requests[0]?.headers.authorization).toBeUndefined()
  expect(JSON.parse(String(requests[0]?.body))).toEqual({ slotId: 's1' })
})

it('choosing another one lets the first go', async () => {
  answer('h1')
  await hold(slot(), '', nobody)
  answer('h2')
  await hold(slot('s2'), '', nobody)

  expect(sent()).toEqual(['POST /api/v1/consultation-holds', 'DELETE /api/v1/consultation-holds/h1', 'POST /api/v1/consultation-holds'])
  expect(held).toMatchObject({ id: 'h2' })
})

it('when somebody else was quicker she is told, and the times are asked for again', async () => {
  answerWith(() => problem(409, 'slot-taken', '这个时间刚被约走了。'))
  const lost = vi.fn()
  await hold(slot(), '', lost)

  expect(lost).toHaveBeenCalledOnce()
  expect(held).toMatchObject({ id: '', failure: '这个时间刚被约走了。', busy: false })
})

it('a time that is only not heard of is not said to be taken', async () => {
  answerWith(() => new Error('request:fail'))
  const lost = vi.fn()
  await hold(slot(), '', lost)

  expect(lost).not.toHaveBeenCalled()
  expect(held.failure).not.toBe('')
})

it('it runs out, also while the phone sleeps', async () => {
  vi.useFakeTimers()
  answer('h1')
  await hold(slot(), '', nobody)
  vi.advanceTimersByTime(9 * 60_000)
  expect(held.ranOut).toBe(false)
  vi.advanceTimersByTime(60_000)
  expect(held).toMatchObject({ id: '', ranOut: true })

  await hold(slot(), '', nobody)
  expect(held.ranOut).toBe(false)
  vi.setSystemTime(Date.now() + 11 * 60_000)
  wake()
  expect(held).toMatchObject({ id: '', ranOut: true })
})

it('a clock that is hours off loses her nothing', async () => {
  vi.useFakeTimers()
  answerWith(() => heldSeat('h1', -300))
  await hold(slot(), '', nobody)
  expect(held.id).toBe('h1')
  vi.advanceTimersByTime(9 * 60_000)
  expect(held.id).toBe('h1')
})

it('letting go tells the server once, and a quick exit does it too', async () => {
  answer('h1')
  await hold(slot(), '', nobody)
  letGo()
  letGo()
  expect(sent().filter(each => each.startsWith('DELETE'))).toEqual(['DELETE /api/v1/consultation-holds/h1'])

  answer('h2')
  await hold(slot(), '', nobody)
  wipeAll()
  expect(sent()).toContain('DELETE /api/v1/consultation-holds/h2')
  expect(held).toMatchObject({ id: '', slot: undefined })
})

it('a time that was kept after she had left is let go at once', async () => {
  let reply: (value: ReturnType<typeof heldSeat>) => void = () => undefined
  answerWith(({ method }) => (method === 'DELETE' ? json(204, undefined) : new Promise(resolve => { reply = resolve })))
  const asking = hold(slot(), '', nobody)
  await Promise.resolve()
  wipeAll()
  reply(heldSeat('h9'))
  await asking

  expect(sent()).toContain('DELETE /api/v1/consultation-holds/h9')
  expect(held).toMatchObject({ id: '', slot: undefined, busy: false, failure: '' })
})
