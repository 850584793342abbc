import type { FileComplaint } from '@/api/types'
import { nothingTold } from '@/asking/told'
import { wipeable } from '@/safety/memory'

export type Nature = NonNullable<FileComplaint['nature']>
export type Relation = NonNullable<FileComplaint['respondentRelation']>
export type Group = NonNullable<FileComplaint['specialGroups']>[number]

const empty = () => ({
  ...nothingTold(),
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
})

export type Draft = ReturnType<typeof empty>

/** What she has told so far. In memory only; a quick exit, five idle minutes and sending it empty it. */
export const draft = wipeable(empty)

export function clearDraft(): void {
  Object.assign(draft, empty())
}
