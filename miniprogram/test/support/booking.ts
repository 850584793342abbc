import type { FreeSlot, MyBooking, MyOffer, MyWaiting } from '@/api/types'
import { draft } from '@/booking/draft'
import { json } from './platform'

export const now = Date.parse('2026-11-26T10:00:00+08:00')

export const slot = (id = 's1', more: Partial<FreeSlot> = {}): FreeSlot => ({
  id,
  startsAt: '2026-12-01T01:00:00Z',
  endsAt: '2026-12-01T01:30:00Z',
  kind: 'phone',
  provider: { name: '演示·律师甲', profession: 'lawyer', sex: 'female', firm: '演示律师事务所', languages: '' },
  station: null,
  seatsLeft: 1,
  ...more,
})

export const myBooking = (more: Partial<MyBooking> = {}): MyBooking => {
  const { startsAt, endsAt, kind, provider } = slot()
  return {
    id: 'b1',
    number: 'P1',
    startsAt,
    endsAt,
    kind,
    provider,
    station: null,
    topic: '想离婚，财产怎么分',
    status: 'booked',
    videoLink: null,
    mayChange: true,
    asked: false,
    answer: null,
    ...more,
  }
}

export const heldSeat = (holdId = 'h1', minutes = 10) =>
  json(201, { holdId, expiresAt: new Date(Date.now() + minutes * 60_000).toISOString() })
export const done = json(201, { id: 'c1', number: 'P1', receiptCode: 'AAAA', emergency: null })
export const problem = (status: number, code: string, title = '请检查。', errors?: object) =>
  json(status, { type: 'x', title, status, code, errors })

/** All that a booking by telephone needs. */
export function write(): void {
  Object.assign(draft, {
    dangerNow: 'no',
    topic: 'divorce',
    township: '410402001',
    kind: 'phone',
    name: '小李',
    phone: '13800000000',
    wantsPin: 'no',
    consents: ['privacy', 'sensitive'],
  })
}

export const offer = (minutes = 100, more: Partial<MyOffer> = {}): MyOffer => ({
  holdId: 'o1',
  expiresAt: new Date(Date.now() + minutes * 60_000).toISOString(),
  slot: slot('s9'),
  ...more,
})

export const entry = (more: Partial<MyWaiting> = {}): MyWaiting => ({
  id: 'w1',
  county: '新华区',
  kind: 'phone',
  womanOnly: false,
  lastDay: '2026-12-20',
  mayMessage: false,
  state: 'waiting',
  offer: null,
  ...more,
})
