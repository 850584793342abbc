import { expect, it, vi } from 'vitest'
import { isUnlocked, lookUpReceipt, session, unlock } from '@/stores/session'
import { answerWith, json } from '../support/platform'

const serverNow = Date.parse('2026-11-26T12:00:00+08:00')
const quarter = 15 * 60_000
const hour = 60 * 60_000

async function open() {
  answerWith(({ url }) => {
    const unlockedUntil = '2026-11-26T12:15:00+08:00'
    return url.endsWith('/sessions') ? json(201, { token: 't1' }) : json(200, { token: 'r', unlockedUntil, complaint: { id: 'c1' } })
  })
  await unlock({ pin: '248613' })
}

it.each([
  ['right', 0],
  ['two hours ahead', 2 * hour],
  ['two hours behind', -2 * hour],
])('a phone whose clock is %s keeps the file open for a quarter of an hour, not for ever and not for nothing', async (_, off) => {
  vi.useFakeTimers({ now: serverNow + off })

  await open()
  expect(isUnlocked()).toBe(true)
  vi.setSystemTime(Date.now() + quarter - 1)
  expect(isUnlocked()).toBe(true)
  vi.setSystemTime(Date.now() + 1)

  expect(isUnlocked()).toBe(false)
})

it('what is left of the quarter is not made longer', async () => {
  vi.useFakeTimers({ now: serverNow + 10 * 60_000 })

  await open()

  expect(Date.parse(session.unlockedUntil) - Date.now()).toBe(5 * 60_000)
})

it('the same goes for a receipt', async () => {
  vi.useFakeTimers({ now: serverNow + 2 * hour })
  answerWith(() => json(200, { token: 'r', unlockedUntil: '2026-11-26T12:15:00+08:00', complaint: { id: 'c1' } }))

  await lookUpReceipt('x', '')

  expect(Date.parse(session.unlockedUntil) - Date.now()).toBe(quarter)
})
