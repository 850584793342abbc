import type { FileComplaint } from '@/api/types'
import { wipeable } from '@/safety/memory'

export type Nature = NonNullable<FileComplaint['nature']>
export type Relation = NonNullable<FileComplaint['respondentRelation']>
export type Group = NonNullable<FileComplaint['specialGroups']>[number]
export type Channel = NonNullable<NonNullable<FileComplaint['safeContact']>['channels']>[number]
export type YesNo = '' | 'yes' | 'no'

export interface Window {
  readonly from: string
  readonly to: string
}

const empty = () => ({
  dangerNow: '' as YesNo,
  injured: '' as YesNo,
  /** Only what help needs first; the rest can follow. */
  quick: false,
  /** Filed by somebody of the staff beside her. */
  onBehalf: false,
  whom: '' as '' | 'me' | 'child' | 'other',
  groups: [] as Group[],
  relation: '' as '' | Relation,
  respondentName: '',
  respondentPhone: '',
  nature: '' as '' | Nature,
  chapter: '',
  category: '',
  narrative: '',
  occurred: '' as '' | 'today' | 'yesterday' | 'other',
  occurredOn: '',
  avoidVillage: false,
  township: '',
  village: '',
  who: '' as '' | 'named' | 'anonymous',
  name: '',
  phone: '',
  idNumber: '',
  channels: [] as Channel[],
  hours: [] as string[],
  codeWord: '',
  neverCall: false,
  wantsPin: '' as YesNo,
  pin: '',
  pinAgain: '',
  consents: [] as string[],
})

export type Draft = ReturnType<typeof empty>

/** What she has told so far. In memory only; a quick exit, five idle minutes and sending it empty it. */
export const draft = wipeable(empty)

export function clearDraft(): void {
  Object.assign(draft, empty())
}

/** Times of day she may be reached, Beijing time. */
export const windows: Readonly<Record<string, { readonly label: string; readonly window: Window }>> = {
  morning: { label: '上午 8 点到 12 点', window: { from: '08:00', to: '12:00' } },
  noon: { label: '中午 12 点到 2 点', window: { from: '12:00', to: '14:00' } },
  afternoon: { label: '下午 2 点到 6 点', window: { from: '14:00', to: '18:00' } },
  evening: { label: '晚上 6 点到 9 点', window: { from: '18:00', to: '21:00' } },
}
