import { call } from '@/api/client'
import { ApiError, NoAnswer } from '@/api/errors'
import { busyWith } from '@/api/work'
import { wipeable } from '@/safety/memory'
import { chosen, opened, reload } from './complaint'
import { isSupplement, type Sent } from './conversation'
import { asHers, lockable } from './gate'

/** What she is writing. Hers, not the file's: it stays while she types the PIN again, and only for the matter it was written for. */
export const draft = wipeable(() => ({
  complaintId: '',
  text: '',
  /** How many she had added before a try whose answer was lost; -1: no such try. */
  unsure: -1,
  /** The words of that try. */
  unsureText: '',
  busy: false,
  failure: '',
}))

export const sent = lockable(() => ({ words: [] as Sent[] }))
export const withdrawal = lockable(() => ({ asking: false, reason: '', busy: false, failure: '' }))
export const rating = lockable(() => ({ stars: 0, busy: false, failure: '' }))

/** Every page of a matter begins with its own draft, and with no question open. */
export function startDraft(): void {
  withdrawal.asking = false
  if (draft.complaintId === chosen.id) return
  Object.assign(draft, { complaintId: chosen.id, text: '', unsure: -1, unsureText: '', failure: '' })
  sent.words = []
  Object.assign(withdrawal, { reason: '', failure: '' })
  Object.assign(rating, { stars: 0, failure: '' })
}

const added = (): number => opened.complaint?.steps.filter(isSupplement).length ?? 0

/** Sends what she wrote. After a lost answer the file is looked at first, so that nothing is added twice. */
export async function sendSupplement(): Promise<boolean> {
  const text = draft.text.trim()
  if (text === '') {
    draft.failure = '先写几句要补充的情况，再点发送。'
    return false
  }
  return busyWith(draft, async () => {
    const arrived = draft.unsure >= 0 && (await arrivedMeanwhile())
    if (!(arrived && draft.unsureText === text)) await addFacts(text)
    Object.assign(draft, { text: '', unsure: -1, unsureText: '' })
    await reload().catch(() => undefined)
  })
}

/** Whether the try whose answer was lost had reached the server after all. */
async function arrivedMeanwhile(): Promise<boolean> {
  await reload()
  if (added() <= draft.unsure) return false
  sent.words.push({ at: lastAdded(), text: draft.unsureText })
  return true
}

async function addFacts(text: string): Promise<void> {
  Object.assign(draft, { unsure: added(), unsureText: text })
  try {
    const { id } = chosen
    const { addedAt } = await asHers(token =>
      call('post', '/api/v1/complaints/{id}/supplements', { path: { id }, body: { text }, token }),
    )
    sent.words.push({ at: addedAt, text })
  } catch (failure) {
    if (failure instanceof ApiError) draft.unsure = -1
    if (!(failure instanceof NoAnswer && (await arrivedMeanwhile().catch(() => false)))) throw failure
  }
}

function lastAdded(): string {
  const all = opened.complaint?.steps.filter(isSupplement) ?? []
  return all[all.length - 1]?.at ?? new Date().toISOString()
}

/** Asks for it; the staff decide after they have spoken with her. */
export function askWithdrawal(): Promise<boolean> {
  const reason = withdrawal.reason.trim() || null
  return busyWith(withdrawal, async () => {
    const { id } = chosen
    await unlessDone(
      () => asHers(token => call('post', '/api/v1/complaints/{id}/withdrawals', { path: { id }, body: { reason }, token })),
      () => opened.complaint?.state.withdrawalRequested === true,
    )
    Object.assign(withdrawal, { asking: false, reason: '' })
  })
}

/** Once, after the end. A matter that cannot be rated (any more) is not asked about. */
export async function rate(): Promise<boolean> {
  if (!opened.complaint?.state.mayRate) return false
  const { stars } = rating
  if (stars < 1 || stars > 5) {
    rating.failure = '先点一颗星，再提交。'
    return false
  }
  return busyWith(rating, async () => {
    const { id } = chosen
    await unlessDone(
      () => asHers(token => call('post', '/api/v1/complaints/{id}/ratings', { path: { id }, body: { stars }, token })),
      () => opened.complaint?.state.rating !== null,
    )
  })
}

/** Does it and looks at the file again. Where the answer was lost or the state had changed, only the file says whether it was done. */
async function unlessDone(work: () => Promise<unknown>, done: () => boolean): Promise<void> {
  try {
    await work()
  } catch (failure) {
    const open = failure instanceof NoAnswer || (failure instanceof ApiError && failure.status === 409)
    if (!open) throw failure
    await reload().catch(() => undefined)
    if (!done()) throw failure
    return
  }
  await reload().catch(() => undefined)
}
