import type { AssignmentContent, MyAssignment } from '@/api/types'

/** A line of what a volunteer is asked: 10:00 in China, two hours. */
export const myTask = (id: string, over: Partial<MyAssignment> = {}): MyAssignment => ({
  id,
  kind: 'accompany',
  area: '叶县 · 任店镇',
  startsAt: '2026-11-25T02:00:00Z',
  endsAt: '2026-11-25T04:00:00Z',
  risky: false,
  withChildren: false,
  persons: 1,
  withOfficer: false,
  stage: 'asked',
  answerBy: '2026-11-24T12:00:00Z',
  opensAt: '2026-11-24T02:00:00Z',
  mayOpen: false,
  mayGiveBack: false,
  mayReport: false,
  ...over,
})

export const taskContent = (contact: Partial<AssignmentContent['contact']> = {}): AssignmentContent => ({
  contact: {
    given: true,
    neverCall: false,
    channels: ['call'],
    hours: [{ from: '09:00:00', to: '11:00:00' }],
    codeWord: '送快递',
    inHoursNow: true,
    allowedNow: ['call'],
    ...contact,
  },
  script: ['演示：先问方便不方便。'],
  name: '演示甲',
  phone: '13800000001',
  place: '叶县 · 任店镇',
  needs: '演示：在县医院门口等她。',
  officer: null,
  askedBy: '演示站长',
  companion: null,
})
