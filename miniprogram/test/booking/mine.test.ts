import { beforeEach, expect, it } from 'vitest'
import { held, hold } from '@/booking/hold'
import { askToCancel, cancel, cancelling, endMove, loadBookings, move, moving, myBookings, startMove } from '@/booking/mine'
import { lockFile } from '@/following/gate'
import { heldSeat, myBooking, problem, slot } from '../support/booking'
import { openFile } from '../support/matter'
import { answerWith, json, requests } from '../support/platform'

let items = [myBooking()]
let change: () => ReturnType<typeof json> | Error = () => json(204, undefined)
const changes = () => requests.filter(({ url }) => url === '/api/v1/bookings/b1')
const other = slot('s2', { startsAt: '2026-12-08T01:00:00Z', endsAt: '2026-12-08T01:30:00Z' })

beforeEach(async () => {
  openFile()
  items = [myBooking()]
  change = () => json(204, undefined)
  answerWith(({ method, url }) => {
    if (url === '/api/v1/bookings') return json(200, { items })
    if (url === '/api/v1/bookings/b1') return change()
    return method === 'DELETE' ? json(204, undefined) : heldSeat()
  })
  await loadBookings()
})

it('shows what her proof opened, and nothing of it once the file is closed', () => {
  expect(myBookings).toMatchObject({ loaded: true, items: [{ id: 'b1' }] })
  lockFile()
  expect(myBookings).toMatchObject({ loaded: false, items: [] })
})

it('cancels after one question, and says so', async () => {
  askToCancel(myBooking())
  items = [myBooking({ status: 'cancelled', mayChange: false })]
  expect(await cancel()).toBe(true)

  expect(changes().map(({ method }) => method)).toEqual(['DELETE'])
  expect(cancelling.booking).toBeUndefined()
  expect(myBookings.said).toContain('取消了')
  expect(myBookings.items[0]?.status).toBe('cancelled')
})

it('after a lost answer only the list says whether it was cancelled', async () => {
  askToCancel(myBooking())
  change = () => new Error('request:fail')
  expect(await cancel()).toBe(false)
  expect(cancelling.failure).not.toBe('')

  items = [myBooking({ status: 'cancelled', mayChange: false })]
  expect(await cancel()).toBe(true)
})

it('takes another time, and the old one is gone', async () => {
  startMove(myBooking())
  expect(moving).toMatchObject({ womanOnly: true })
  await move()
  expect(moving.failure).toBe('请先点一个时间。')

  await hold(other, '', () => undefined)
  items = [myBooking({ startsAt: other.startsAt, endsAt: other.endsAt })]
  await move()
  expect(JSON.parse(String(changes()[0]?.body))).toEqual({ holdId: 'h1' })
  expect(moving.booking).toBeUndefined()
  expect(held.id).toBe('')
  expect(requests.some(({ method }) => method === 'DELETE')).toBe(false)
  expect(myBookings.said).toContain('换好了')
})

it('a time that cannot be had is let go, with words; the old one stays', async () => {
  startMove(myBooking())
  await hold(other, '', () => undefined)
  change = () => problem(409, 'hold-expired', '给你留的时间已经过了。')
  await move()

  expect(moving).toMatchObject({ booking: { id: 'b1' }, failure: '给你留的时间已经过了。' })
  expect(held.id).toBe('')
})

it('who leaves without choosing lets the kept time go', async () => {
  startMove(myBooking())
  await hold(other, '', () => undefined)
  endMove()
  expect(requests.some(({ method, url }) => method === 'DELETE' && url.endsWith('/h1'))).toBe(true)
})
