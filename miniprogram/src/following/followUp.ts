import { call } from '@/api/client'
import type { FollowUpAnswer, MyBooking } from '@/api/types'
import { busyWith } from '@/api/work'
import { chosen, opened, reload } from './complaint'
import { asHers, lockable } from './gate'

/** Whether she is asked how things stand after the talk, and what she said. */
export const followUp = lockable(() => ({
  /** The talk of the matter that is open. */
  booking: undefined as MyBooking | undefined,
  answer: '' as '' | FollowUpAnswer,
  /** She has said it, and wants to say it anew. */
  again: false,
  busy: false,
  failure: '',
}))

async function readTalk(): Promise<void> {
  const { id } = chosen
  const { items } = await asHers(token => call('get', '/api/v1/bookings', { token }))
  if (id === chosen.id) followUp.booking = items.find(each => each.id === id)
}

/** Only a matter that began with a booked talk has one. Quiet when it cannot be had: the matter itself is there. */
export async function loadFollowUp(): Promise<void> {
  if (followUp.booking?.id !== chosen.id) Object.assign(followUp, { booking: undefined, answer: '', again: false, failure: '' })
  if (opened.complaint?.nature === 'legalBooking') await readTalk().catch(() => undefined)
}

/** Twice the same is heard once, so a lost answer is simply sent again. */
export async function sendFollowUp(): Promise<void> {
  const { answer } = followUp
  if (!answer) {
    followUp.failure = '请先选一个。'
    return
  }
  await busyWith(followUp, async () => {
    const { id } = chosen
    await asHers(token => call('post', '/api/v1/bookings/{id}/follow-up', { path: { id }, body: { answer }, token }))
    Object.assign(followUp, { answer: '', again: false })
    await readTalk().catch(() => undefined)
    await reload().catch(() => undefined)
  })
}
