import type { MyTalk, OpenedConsultation } from '@/api/types'

/** A line of a provider's agenda: 10:00 in China, half an hour. */
export const myTalk = (id: string, over: Partial<MyTalk> = {}): MyTalk => ({
  id,
  version: `version-of-${id}`,
  startsAt: '2026-11-25T02:00:00Z',
  endsAt: '2026-11-25T02:30:00Z',
  kind: 'phone',
  county: '叶县',
  station: null,
  topic: '想离婚',
  urgent: false,
  status: 'booked',
  opened: false,
  mayOpen: true,
  mayRecord: false,
  mayGiveBack: true,
  ...over,
})

export const openedTalk = (talk: MyTalk, contact: Partial<OpenedConsultation['contact']> = {}): OpenedConsultation => ({
  talk: { ...talk, opened: true },
  contact: {
    given: true,
    neverCall: false,
    channels: ['call', 'wechat'],
    hours: [{ from: '09:00:00', to: '11:00:00' }],
    codeWord: '送快递',
    inHoursNow: true,
    allowedNow: ['call', 'wechat'],
    ...contact,
  },
  name: '演示甲',
  phone: '13800000001',
  otherSide: '演示乙',
  narrative: '演示：想问问房子怎么分。',
  supplements: [],
})
