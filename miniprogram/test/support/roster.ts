import type { MyDuty } from '@/api/types'

/** A morning at a station, far enough ahead to be given back. */
export const myDuty = (over: Partial<MyDuty> = {}): MyDuty => ({
  seatId: 's1',
  day: '2099-11-09',
  halfDay: 'morning',
  startsAt: '2099-11-09T00:30:00Z',
  endsAt: '2099-11-09T04:00:00Z',
  place: { township: '410422101', name: '叶县 · 任店镇', address: '演示地址', phone: '0375-0000001' },
  skill: 'mediator',
  forChildren: false,
  ...over,
})
