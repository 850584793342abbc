import { call } from '@/api/client'
import { ApiError, NoAnswer } from '@/api/errors'
import type { MyOffer, MyWaiting } from '@/api/types'
import { busyWith } from '@/api/work'
import { open } from '@/navigation/go'
import { wipeable } from '@/safety/memory'
import { forgetSession, session, withSession } from '@/stores/session'
import { chinaDay } from '@/words/dates'
import { clearDraft, draft } from './draft'
import { takeOffer } from './hold'
import { forgetTimes } from './times'
import { startWalk } from './walk'

/** Ours: as far ahead as the server makes times. */
const daysAhead = 28

/** What she waits for. Without proof, and so without a word of what about. */
export const waiting = wipeable(() => ({
  items: [] as MyWaiting[],
  loaded: false,
  busy: false,
  failure: '',
  /** What has just been done, to be read out. */
  said: '',
}))

/** What she says when she begins to wait. */
export const joining = wipeable(() => ({ lastDay: '', mayMessage: false, joined: false, busy: false, failure: '' }))

/** The entry that she may be about to give up. */
export const leaving = wipeable(() => ({ entry: undefined as MyWaiting | undefined, busy: false, failure: '' }))

export const latestDay = (now = Date.now()): string => chinaDay(now, -daysAhead)

/** Entries belong to her WeChat: what a receipt opened stands for one matter only. */
const asPerson = <T>(work: (token: string) => Promise<T>): Promise<T> => {
  if (session.onlyComplaint) forgetSession()
  return withSession(work)
}

async function reload(): Promise<void> {
  waiting.items = (await withSession(token => call('get', '/api/v1/waiting-list', { token }))).items
  waiting.loaded = true
}

/** Nothing is asked for where a receipt is open: that session must not be lost for it. */
export const loadWaiting = (): Promise<boolean> =>
  session.onlyComplaint ? Promise.resolve(false) : busyWith(waiting, reload)

/** Joins for what she has looked for. Twice is once: the server knows the entry by county, topic and kind. */
export async function join(): Promise<void> {
  const { kind, topic, township, womanOnly } = draft
  if (!kind) return
  const { mayMessage } = joining
  joining.joined = await busyWith(joining, async () => {
    const body = { county: township.slice(0, 6), topic, kind, womanOnly, lastDay: joining.lastDay || latestDay(), mayMessage }
    await asPerson(token => call('post', '/api/v1/waiting-list', { token, body }))
  })
}

export function askToLeave(entry: MyWaiting): void {
  waiting.said = ''
  Object.assign(leaving, { entry, failure: '' })
}

export async function leave(): Promise<void> {
  const id = leaving.entry?.id ?? ''
  await busyWith(leaving, async () => {
    try {
      await withSession(token => call('delete', '/api/v1/waiting-list/{id}', { path: { id }, token }))
    } catch (failure) {
      // Where the answer was lost, only the list says whether it was done.
      if (!(failure instanceof NoAnswer || (failure instanceof ApiError && failure.status === 404))) throw failure
      await reload()
      if (waiting.items.some(each => each.id === id)) throw failure
    }
    leaving.entry = undefined
    waiting.said = '好，不等了。'
    await reload().catch(() => undefined)
  })
}

/** To the form, with the time that is kept for her: she only says the rest. */
export function bookOffer(offer: MyOffer): void {
  clearDraft()
  forgetTimes()
  startWalk()
  draft.kind = offer.slot.kind
  takeOffer(offer)
  open('booking')
}
