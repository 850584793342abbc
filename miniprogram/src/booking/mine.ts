import { call } from '@/api/client'
import { ApiError, NoAnswer } from '@/api/errors'
import type { MyBooking } from '@/api/types'
import { busyWith } from '@/api/work'
import { asHers, lockable } from '@/following/gate'
import { forgetHold, held, letGo } from './hold'
import { timeIsGone } from './steps'
import { forgetTimes, leaveProvider } from './times'

/** What her PIN or receipt opened, the coming ones first. */
export const myBookings = lockable(() => ({
  items: [] as MyBooking[],
  loaded: false,
  busy: false,
  failure: '',
  /** What has just been done, to be read out. */
  said: '',
}))

/** The one she may be about to cancel. */
export const cancelling = lockable(() => ({ booking: undefined as MyBooking | undefined, busy: false, failure: '' }))

/** The one that gets another time. */
export const moving = lockable(() => ({ booking: undefined as MyBooking | undefined, womanOnly: false, busy: false, failure: '' }))

async function reload(): Promise<void> {
  myBookings.items = (await asHers(token => call('get', '/api/v1/bookings', { token }))).items
  myBookings.loaded = true
}

export const loadBookings = (): Promise<boolean> => busyWith(myBookings, reload)

const find = (id: string): MyBooking | undefined => myBookings.items.find(each => each.id === id)

/** Where the answer was lost or the state had changed, only the list says whether it was done. */
async function unlessDone(work: () => Promise<unknown>, done: () => boolean): Promise<void> {
  try {
    await work()
  } catch (failure) {
    const open = failure instanceof NoAnswer || (failure instanceof ApiError && failure.code === 'booking-fixed')
    if (!open) throw failure
    await reload().catch(() => undefined)
    if (!done()) throw failure
    return
  }
  await reload().catch(() => undefined)
}

export function askToCancel(booking: MyBooking): void {
  myBookings.said = ''
  Object.assign(cancelling, { booking, failure: '' })
}

export function cancel(): Promise<boolean> {
  const id = cancelling.booking?.id ?? ''
  return busyWith(cancelling, async () => {
    await unlessDone(
      () => asHers(token => call('delete', '/api/v1/bookings/{id}', { path: { id }, token })),
      () => find(id)?.status === 'cancelled',
    )
    cancelling.booking = undefined
    myBookings.said = '已经取消了。想再谈，随时能再约。'
  })
}

/** Looks for another time; whoever had a woman to talk to begins with women. */
export function startMove(booking: MyBooking): void {
  letGo()
  forgetTimes()
  myBookings.said = ''
  Object.assign(moving, { booking, womanOnly: booking.provider.sex === 'female', failure: '' })
}

export function endMove(): void {
  letGo()
  forgetTimes()
  moving.booking = undefined
}

/** Takes the time that is held; the old one is free from then on. */
export async function move(): Promise<void> {
  const { booking } = moving
  const { id: holdId, slot } = held
  if (!booking || !holdId || !slot) {
    moving.failure = '请先点一个时间。'
    return
  }
  const { id } = booking
  const done = await busyWith(moving, () =>
    unlessDone(
      () => asHers(token => call('put', '/api/v1/bookings/{id}', { path: { id }, body: { holdId }, token })).catch(dropRefused),
      () => find(id)?.startsAt === slot.startsAt,
    ),
  )
  if (!done) return
  forgetHold()
  endMove()
  myBookings.said = '换好了。原来的时间不留了。'
}

/** The held time cannot be had: she sees the others. */
function dropRefused(failure: unknown): never {
  if (failure instanceof ApiError && timeIsGone.has(failure.code)) {
    const name = held.slot?.provider.name
    if (failure.code === 'slot-conflict' && name) leaveProvider(name)
    letGo()
  }
  throw failure
}
