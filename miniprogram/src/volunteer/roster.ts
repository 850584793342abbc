import { call } from '@/api/client'
import type { MyDuty, MyDutyOffer, MySwap, OpenSeat, SwapPartner } from '@/api/types'
import { busyWith } from '@/api/work'
import { wipeable } from '@/safety/memory'
import { withStaff } from '@/staff/session'
import { sayDayAhead, sayFromTo } from '@/words/dates'

/** My duties and what I am asked for. Gone with everything else. */
export const roster = wipeable(() => ({
  duties: [] as MyDuty[],
  offers: [] as MyDutyOffer[],
  swaps: [] as MySwap[],
  shown: false,
  busy: false,
  failure: '',
  /** A word after something was done. */
  said: '',
}))

/** The duty I would like to change, and with whom I might. */
export const swapping = wipeable(() => ({
  mine: undefined as MyDuty | undefined,
  partners: [] as SwapPartner[],
  shown: false,
  busy: false,
  failure: '',
}))

/** Seats I might take. */
export const openSeats = wipeable(() => ({ items: [] as OpenSeat[], shown: false, busy: false, failure: '', said: '' }))

export const loadRoster = (): Promise<boolean> =>
  busyWith(roster, async () => {
    Object.assign(roster, await withStaff(token => call('get', '/api/v1/roster/me', { token })), { shown: true })
  })

export const loadOpenSeats = (): Promise<boolean> =>
  busyWith(openSeats, async () => {
    const { items } = await withStaff(token => call('get', '/api/v1/roster/open-seats', { token }))
    Object.assign(openSeats, { items, shown: true })
  })

export const release = (duty: MyDuty): Promise<boolean> =>
  busyWith(roster, async () => {
    const mine = await withStaff(token => call('post', '/api/v1/roster/seats/{id}/release', { token, path: { id: duty.seatId }, body: { reason: null } }))
    Object.assign(roster, mine, { said: '知道了，已经去问别人。谢谢你早说。' })
  })

export const accept = (offer: MyDutyOffer): Promise<boolean> =>
  busyWith(roster, async () => {
    const mine = await withStaff(token => call('post', '/api/v1/roster/offers/{id}/acceptance', { token, path: { id: offer.offerId } }))
    Object.assign(roster, mine, { said: `谢谢！${sayWhen(offer.seat)}的班是你的了。` })
  })

export const decline = (offer: MyDutyOffer): Promise<boolean> =>
  busyWith(roster, async () => {
    const mine = await withStaff(token => call('post', '/api/v1/roster/offers/{id}/decline', { token, path: { id: offer.offerId } }))
    Object.assign(roster, mine, { said: '没关系，已经去问别人。' })
  })

export const chooseSwap = (mine: MyDuty): void => void Object.assign(swapping, { mine, partners: [], shown: false, failure: '' })

export const loadPartners = (): Promise<boolean> =>
  busyWith(swapping, async () => {
    const id = swapping.mine?.seatId ?? ''
    const { items } = await withStaff(token => call('get', '/api/v1/roster/seats/{id}/swaps', { token, path: { id } }))
    Object.assign(swapping, { partners: items, shown: true })
  })

export const askSwap = (partner: SwapPartner): Promise<boolean> =>
  busyWith(swapping, async () => {
    const body = { mySeatId: swapping.mine?.seatId ?? '', otherSeatId: partner.seat.seatId }
    const mine = await withStaff(token => call('post', '/api/v1/roster/swaps', { token, body }))
    Object.assign(roster, mine, { said: `已经去问${partner.name}。答应以前，你的班还是你的。` })
  })

export const acceptSwap = (swap: MySwap): Promise<boolean> =>
  busyWith(roster, async () => {
    const mine = await withStaff(token => call('post', '/api/v1/roster/swaps/{id}/acceptance', { token, path: { id: swap.swapId } }))
    Object.assign(roster, mine, { said: `换好了，你的班是${sayWhen(swap.theirs)}。` })
  })

export const declineSwap = (swap: MySwap): Promise<boolean> =>
  busyWith(roster, async () => {
    const mine = await withStaff(token => call('post', '/api/v1/roster/swaps/{id}/decline', { token, path: { id: swap.swapId } }))
    Object.assign(roster, mine, { said: '没关系，你的班不变。' })
  })

export const take = (seat: MyDuty): Promise<boolean> =>
  busyWith(openSeats, async () => {
    await withStaff(token => call('post', '/api/v1/roster/seats/{id}/taking', { token, path: { id: seat.seatId } }))
    openSeats.said = `谢谢！${sayWhen(seat)}的班是你的了。`
    openSeats.items = openSeats.items.filter(each => each.seat.seatId !== seat.seatId)
  })

/** I would if nobody else does, or not after all. */
export const standBy = (seat: MyDuty, on: boolean): Promise<boolean> =>
  busyWith(openSeats, async () => {
    const path = { id: seat.seatId }
    const { items } = await withStaff(token => call(on ? 'post' : 'delete', '/api/v1/roster/seats/{id}/standby', { token, path }))
    Object.assign(openSeats, { items, said: on ? `记下了。${sayWhen(seat)}的班到前一天还空着，就来问你。` : '好，不问你了。' })
  })

export const halfDays = { morning: '上午', afternoon: '下午', evening: '晚上' } as const

export const sayWhen = (duty: MyDuty): string => `${sayDayAhead(duty.day)}${halfDays[duty.halfDay]}`

export const sayHours = (duty: MyDuty): string => sayFromTo(duty.startsAt, duty.endsAt)

/** It has not begun yet, so it can still be given back. */
export const mayRelease = (duty: MyDuty, now = Date.now()): boolean => Date.parse(duty.startsAt) > now
