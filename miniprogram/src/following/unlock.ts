import { platform } from '@platform'
import { ApiError, wordsFor } from '@/api/errors'
import { wipeable } from '@/safety/memory'
import { forgetSession, lookUpReceipt, session, unlock } from '@/stores/session'
import { sayClock } from '@/words/dates'
import { sayWait } from '@/words/numbers'
import { choose } from './complaint'
import { replace } from '@/navigation/go'
import { emptyFile, gate, goOn } from './gate'
import { countSigns, readReceipt, receiptLength } from './receipt'

export type Way = 'pin' | 'receipt'

export const unlocking = wipeable(() => ({
  /** False until it is known whether this place can sign in at all. */
  ready: false,
  way: 'pin' as Way,
  pin: '',
  receipt: '',
  receiptPin: '',
  busy: false,
  failure: '',
  /** A field that is not filled as it must be: known here, without asking the server. */
  wrongPin: '',
  wrongReceipt: '',
  tries: { pin: 0, receipt: 0 },
  /** Until when there is no use in trying; 0: now. */
  waitUntil: { pin: 0, receipt: 0 },
}))

/** The server locks after so many wrong tries in a row, 1 minute first and twice as long each time, at most a day. It never says so. */
const freeTries = 5
const longestWait = 24 * 60
const waitAfter = (tries: number): number => (tries < freeTries ? 0 : Math.min(2 ** (tries - freeTries), longestWait) * 60_000)

/** Whether WeChat can tell who she is here. Where it cannot, only the receipt opens a file. */
export async function prepare(): Promise<void> {
  if (unlocking.ready) return
  session.canSignIn = session.token !== '' && !session.onlyComplaint ? true : (await platform.loginCode()) !== null
  if (!session.canSignIn) unlocking.way = 'receipt'
  unlocking.ready = true
}

export function takeWay(way: Way): void {
  Object.assign(unlocking, { way, failure: '', wrongPin: '', wrongReceipt: '' })
}

export function openByPin(): Promise<void> {
  const { pin } = unlocking
  unlocking.wrongPin = /^\d{6}$/.test(pin) ? '' : '查询密码是 6 位数字。'
  if (unlocking.wrongPin) return Promise.resolve()
  return prove('pin', async () => {
    // A session by receipt stands for one matter only and knows no PIN.
    if (session.onlyComplaint) forgetSession()
    await unlock({ pin })
  })
}

function checkReceipt(): boolean {
  const signs = countSigns(unlocking.receipt)
  unlocking.wrongReceipt = signs === receiptLength ? '' : `回执码是 ${receiptLength} 位字母和数字，现在是 ${signs} 位。`
  unlocking.wrongPin = /^(\d{6})?$/.test(unlocking.receiptPin) ? '' : '查询密码是 6 位数字；没有设过就空着。'
  return unlocking.wrongReceipt === '' && unlocking.wrongPin === ''
}

export function openByReceipt(): Promise<void> {
  if (!checkReceipt()) return Promise.resolve()
  return prove('receipt', async () => {
    choose(await lookUpReceipt(readReceipt(unlocking.receipt), unlocking.receiptPin))
  })
}

/** She forgot the PIN, and this is the WeChat with which she filed: then the receipt alone is enough. */
export function openByReceiptAndWeChat(): Promise<void> {
  if (!checkReceipt()) return Promise.resolve()
  return prove('receipt', async () => {
    if (session.onlyComplaint) forgetSession()
    await unlock({ receiptCode: readReceipt(unlocking.receipt) })
  })
}

async function prove(way: Way, work: () => Promise<void>): Promise<void> {
  if (unlocking.busy || unlocking.waitUntil[way] > Date.now()) return
  unlocking.busy = true
  unlocking.failure = ''
  try {
    await work()
    emptyFile()
    unlocking.tries[way] = 0
    Object.assign(unlocking, { pin: '', receipt: '', receiptPin: '' })
    goOn()
  } catch (failure) {
    refused(way, failure)
  } finally {
    unlocking.busy = false
  }
}

function refused(way: Way, failure: unknown): void {
  unlocking.failure = wordsFor(failure)
  unlocking.pin = ''
  if (!(failure instanceof ApiError)) return
  if (failure.code === 'step-up-failed') holdBack(way, waitAfter((unlocking.tries[way] += 1)))
  else if (failure.retryAfter) holdBack(way, failure.retryAfter * 1000)
}

function holdBack(way: Way, wait: number): void {
  if (wait === 0) return
  const until = Date.now() + wait
  unlocking.waitUntil[way] = until
  setTimeout(() => {
    if (unlocking.waitUntil[way] !== until) return
    unlocking.waitUntil[way] = 0
    unlocking.failure = ''
  }, wait)
}

/** How long there is no use in trying this way; empty when there is. The same for every code, whether or not it opens anything. */
export function waitWords(way: Way, now = Date.now()): string {
  const until = unlocking.waitUntil[way]
  return until > now ? `要等 ${sayWait(until - now)}，${sayClock(until)} 以后再试。急事请打 12338，有危险请打 110。` : ''
}

/** Another file than the one that is open: asked for here, and only changed when it opens. */
export function openAnother(): void {
  gate.another = true
  replace('progress')
}
