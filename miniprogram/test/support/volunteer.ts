import type { MyApplication, MyVolunteering } from '@/api/types'

/** What the server tells an approved volunteer of herself. */
export const myVolunteering = (over: Partial<MyVolunteering> = {}): MyVolunteering => ({
  id: 'p1',
  version: 'v1',
  name: '演示·志愿者甲',
  state: 'active',
  stateReason: '',
  mayResume: false,
  home: '叶县 · 任店镇',
  skills: ['helper', 'mediator'],
  qualifications: [{ title: '人民调解员证', validUntil: '2026-12-10', validity: 'endsSoon' }],
  trainings: [{ title: '反家暴培训', on: '2026-10-01' }],
  clearedUntil: null,
  clearance: 'none',
  dialects: '',
  radiusKm: 10,
  shiftsPerWeek: 2,
  hoursPerWeek: 8,
  nights: false,
  onlyInPairs: true,
  wishes: '',
  availability: { weekly: [{ day: 'monday', halfDay: 'morning' }], exceptions: [], blackOuts: [] },
  ...over,
})

/** As the server tells somebody who has not applied yet. */
export const noApplication = (over: Partial<MyApplication> = {}): MyApplication => ({
  rulesVersion: '2026-11',
  rules: ['自己愿意才来。', '不收钱。'],
  state: null,
  text: '还没有申请。',
  reason: '',
  since: null,
  mayApply: true,
  ...over,
})
