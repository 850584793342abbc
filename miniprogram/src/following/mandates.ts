import { call } from '@/api/client'
import { ApiError, NoAnswer } from '@/api/errors'
import type { MyMandate } from '@/api/types'
import { busyWith, Overtaken } from '@/api/work'
import { wipeable } from '@/safety/memory'
import { chosen } from './complaint'
import { asHers, lockable } from './gate'

export type MandateQuestion = 'sign' | 'decline' | 'revoke'

/** Which one is read. Never in an address. Stays while she types the PIN again. */
export const reading = wipeable(() => ({ mandateId: '' }))

/** Who may act for her in the matter that is open. */
export const mandates = lockable(() => ({
  /** Of which matter. */
  of: '',
  items: undefined as MyMandate[] | undefined,
  /** The question that is open. */
  asking: '' as '' | MandateQuestion,
  /** She has ticked that it costs nothing. Never ticked for her. */
  toldFree: false,
  reason: '',
  busy: false,
  failure: '',
  /** What was done last, in words. */
  done: '',
}))

export const chosenMandate = (): MyMandate | undefined => mandates.items?.find(each => each.id === reading.mandateId)
/** Those that wait for her name. */
export const waitingMandates = (): MyMandate[] => (mandates.of === chosen.id ? (mandates.items ?? []).filter(each => each.maySign) : [])
/** What her agents told her and she has not yet said that she has read. */
export const unreadReports = (mandate: MyMandate): number => mandate.reports.filter(each => !each.confirmed).length

async function read(): Promise<void> {
  const { id } = chosen
  const { items } = await asHers(token => call('get', '/api/v1/complaints/{id}/mandates', { path: { id }, token }))
  if (id !== chosen.id) throw new Overtaken()
  mandates.items = items
}

export function loadMandates(): Promise<boolean> {
  const { id } = chosen
  if (mandates.of !== id) Object.assign(mandates, { of: id, items: undefined, asking: '', toldFree: false, reason: '', failure: '', done: '' })
  return busyWith(mandates, read)
}

export function readMandate(id: string): void {
  reading.mandateId = id
  Object.assign(mandates, { asking: '', toldFree: false, reason: '', failure: '', done: '' })
}

export function askMandate(question: MandateQuestion): void {
  Object.assign(mandates, { asking: question, toldFree: false, reason: '', failure: '', done: '' })
}

/** After a lost answer, or when the state had changed meanwhile, only the list says whether it was done. */
async function unlessDone(work: () => Promise<unknown>, done: () => boolean): Promise<void> {
  try {
    await work()
  } catch (failure) {
    if (!(failure instanceof NoAnswer || (failure instanceof ApiError && failure.status === 409))) throw failure
    await read().catch(() => undefined)
    if (!done()) throw failure
    return
  }
  await read().catch(() => undefined)
}

const said: Readonly<Record<MandateQuestion, string>> = {
  sign: '签好了。委托书上的人可以替你去办了。你随时可以撤销。',
  decline: '你没有签。没有人会替你去办，别的都照常。',
  revoke: '已经撤销。从现在起，没有人替你去办了。',
}

/** Her answer to the question that is open. */
export function answerMandate(): Promise<boolean> {
  const { asking } = mandates
  const { mandateId } = reading
  if (!asking || (asking === 'sign' && !mandates.toldFree)) return Promise.resolve(false)
  return busyWith(mandates, async () => {
    const path = { id: chosen.id, mandateId }
    const reason = mandates.reason.trim() || null
    await unlessDone(
      () =>
        asHers(token =>
          asking === 'sign'
            ? call('post', '/api/v1/complaints/{id}/mandates/{mandateId}/signature', { path, body: { toldFree: true }, token })
            : call('post', '/api/v1/complaints/{id}/mandates/{mandateId}/revocation', { path, body: { reason }, token }),
        ),
      () => chosenMandate()?.state === (asking === 'sign' ? 'active' : 'revoked'),
    )
    Object.assign(mandates, { asking: '', toldFree: false, reason: '', done: said[asking] })
  })
}

/** She knows it now. Twice the same is heard once, so a lost answer is simply sent again. */
export function confirmReport(reportId: string): Promise<boolean> {
  return busyWith(mandates, async () => {
    const path = { id: chosen.id, mandateId: reading.mandateId, reportId }
    await asHers(token => call('post', '/api/v1/complaints/{id}/mandates/{mandateId}/reports/{reportId}/confirmation', { path, token }))
    await read()
  })
}
