import { beforeEach, describe, expect, it, vi } from 'vitest'
import { chosen } from '@/following/complaint'
import { gate } from '@/following/gate'
import { myComplaints } from '@/following/list'
import { readReceipt } from '@/following/receipt'
import { openAnother, openByPin, openByReceipt, openByReceiptAndWeChat, prepare, unlocking, waitWords } from '@/following/unlock'
import { isUnlocked, session } from '@/stores/session'
import { matter, matterId, refusal } from '../support/matter'
import { answerWith, json, platform, requests } from '../support/platform'

const refused = () => refusal(403, 'step-up-failed', '密码或回执码不对。请检查后再试；试错多次要等一会儿。')
const until = () => new Date(Date.now() + 15 * 60_000).toISOString()
const receipt = '411T-H9GN-DK4Y-AZ3X-942V'

/** The wire with a server that takes one PIN and one receipt. */
function serve() {
  answerWith(({ url, body, method }) => {
    if (url === '/api/v1/sessions') return json(201, { token: 'by-wechat' })
    if (method === 'DELETE') return json(204, undefined)
    const sent = JSON.parse(String(body)) as { pin: string | null; receiptCode: string | null }
    if (url.endsWith('/step-up')) return sent.pin === '248613' || sent.receiptCode === receipt ? json(200, { unlockedUntil: until() }) : refused()
    return sent.receiptCode === receipt ? json(200, { token: 'by-receipt', unlockedUntil: until(), complaint: matter() }) : refused()
  })
}

const lastBody = () => JSON.parse(String(requests[requests.length - 1]?.body)) as object

beforeEach(serve)

describe('by PIN', () => {
  it('signs in, opens the file and goes on to the list', async () => {
    unlocking.pin = '248613'

    await openByPin()

    expect(isUnlocked()).toBe(true)
    expect(platform.navigation.replace).toHaveBeenCalledWith('/pkg-progress/pages/complaints/complaints')
    expect(unlocking.pin).toBe('')
  })

  it('that is not six digits is not sent', async () => {
    unlocking.pin = '12345'

    await openByPin()

    expect(requests).toHaveLength(0)
    expect(unlocking.wrongPin).toContain('6 位数字')
  })

  it('a session by receipt is left first: it knows no PIN', async () => {
    Object.assign(session, { token: 'by-receipt', onlyComplaint: matterId })
    unlocking.pin = '248613'

    await openByPin()

    expect(requests.map(({ url }) => url)).toEqual(['/api/v1/sessions', '/api/v1/sessions/current/step-up'])
    expect(requests[1]?.headers.authorization).toBe('Bearer by-wechat')
  })

  it('a second tap while the first is under way does nothing', async () => {
    unlocking.pin = '248613'

    await Promise.all([openByPin(), openByPin()])

    expect(requests.filter(({ url }) => url.endsWith('/step-up'))).toHaveLength(1)
  })
})

describe('by receipt', () => {
  it('opens that one without signing in, however it was typed', async () => {
    Object.assign(unlocking, { way: 'receipt', receipt: ' 4iit h9gn dk4y az3x 942v ' })

    await openByReceipt()

    expect(lastBody()).toEqual({ receiptCode: receipt, pin: null })
    expect(requests).toHaveLength(1)
    expect(chosen.id).toBe(matterId)
    expect(platform.navigation.replace).toHaveBeenCalledWith('/pkg-progress/pages/complaint/complaint')
  })

  it('takes the PIN along when she typed one', async () => {
    Object.assign(unlocking, { receipt, receiptPin: '248613' })

    await openByReceipt()

    expect(lastBody()).toEqual({ receiptCode: receipt, pin: '248613' })
  })

  it.each(['411T-H9GN-DK4Y-AZ3X-942', '411TH9GNDK4YAZ3X942V7', ''])('%j has not twenty signs and is not sent', async typed => {
    unlocking.receipt = typed

    await openByReceipt()

    expect(requests).toHaveLength(0)
    expect(unlocking.wrongReceipt).toContain('20 位')
  })

  it('look-alikes are read as the server reads them', () => {
    expect(readReceipt('o0il-abcd')).toBe('0011-ABCD')
  })

  it('with the WeChat it was filed with it needs no PIN', async () => {
    unlocking.receipt = receipt

    await openByReceiptAndWeChat()

    expect(lastBody()).toEqual({ pin: null, receiptCode: receipt })
    expect(platform.navigation.replace).toHaveBeenCalledWith('/pkg-progress/pages/complaints/complaints')
  })
})

describe('what she is told when it fails', () => {
  it('is the server’s one text, by PIN and by receipt', async () => {
    unlocking.pin = '000000'
    await openByPin()
    const byPin = unlocking.failure
    unlocking.receipt = 'ABCD-ABCD-ABCD-ABCD-ABCD'
    await openByReceipt()

    expect(byPin).toBe('密码或回执码不对。请检查后再试；试错多次要等一会儿。')
    expect(unlocking.failure).toBe(byPin)
    expect(platform.navigation.replace).not.toHaveBeenCalled()
  })

  async function fail(times: number) {
    for (let i = 0; i < times; i += 1) {
      unlocking.pin = '000000'
      await openByPin()
    }
  }

  it('after five tries: how long to wait, and no more tries until then', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-26T00:40:10+08:00') })
    await fail(4)
    expect(waitWords('pin')).toBe('')

    await fail(1)
    expect(waitWords('pin')).toContain('要等 1 分钟，00:41 以后再试')
    await fail(1)
    expect(requests.filter(({ url }) => url.endsWith('/step-up'))).toHaveLength(5)

    vi.advanceTimersByTime(60_000)
    expect(waitWords('pin')).toBe('')
    expect(unlocking.failure).toBe('')
  })

  it('each further miss doubles the wait, and the right one ends the count', async () => {
    vi.useFakeTimers()
    await fail(5)
    vi.advanceTimersByTime(60_000)
    await fail(1)
    expect(waitWords('pin')).toContain('要等 2 分钟')

    vi.advanceTimersByTime(120_000)
    unlocking.pin = '248613'
    await openByPin()

    expect(unlocking.tries.pin).toBe(0)
  })

  it('a PIN that is held back leaves the receipt free', async () => {
    vi.useFakeTimers()
    await fail(5)
    unlocking.receipt = receipt

    await openByReceipt()

    expect(isUnlocked()).toBe(true)
  })

  it('too many requests are held back for as long as the server says', async () => {
    vi.useFakeTimers()
    answerWith(() => refusal(429, 'too-many-requests', '操作太频繁，请过一会儿再试。', { 'retry-after': '40' }))
    unlocking.receipt = receipt

    await openByReceipt()

    expect(waitWords('receipt')).toContain('要等 40 秒')
    expect(unlocking.tries.receipt).toBe(0)
  })

  it('a network that is gone is no wrong try', async () => {
    answerWith(() => new Error('request:fail'))
    unlocking.receipt = receipt

    await openByReceipt()

    expect(unlocking.failure).toContain('网络断了')
    expect(unlocking.tries.receipt).toBe(0)
    expect(unlocking.receipt).toBe(receipt)
  })
})

describe('where it is asked', () => {
  it('a place without sign-in offers only the receipt', async () => {
    platform.loginCode.mockResolvedValue(null)

    await prepare()

    expect(session.canSignIn).toBe(false)
    expect(unlocking).toMatchObject({ ready: true, way: 'receipt' })
  })

  it('a place with it asks nobody before she presses', async () => {
    await prepare()

    expect(unlocking).toMatchObject({ ready: true, way: 'pin' })
    expect(requests).toHaveLength(0)
  })

  it('another file replaces the one that was open, with all of it', async () => {
    Object.assign(session, { token: 'by-wechat', unlockedUntil: until() })
    Object.assign(myComplaints, { rows: [{ id: 'old' }], total: 1, page: 1 })
    openAnother()
    expect(gate.another).toBe(true)
    unlocking.pin = '248613'

    await openByPin()

    expect(myComplaints).toMatchObject({ rows: [], page: 0 })
    expect(gate.another).toBe(false)
  })
})
