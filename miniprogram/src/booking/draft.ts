import type { ConsultationKind } from '@/api/types'
import { nothingTold } from '@/asking/told'
import { wipeable } from '@/safety/memory'

const empty = () => ({
  ...nothingTold(),
  topic: '',
  township: '',
  kind: '' as '' | ConsultationKind,
  womanOnly: false,
  /** She looks beyond her own county. */
  wholeCity: false,
  facts: '',
  name: '',
  phone: '',
  respondentName: '',
  respondentPhone: '',
})

export type Draft = ReturnType<typeof empty>

/** What she has told so far. In memory only; a quick exit, five idle minutes and booking empty it. */
export const draft = wipeable(empty)

export function clearDraft(): void {
  Object.assign(draft, empty())
}

/** The provider calls her: without a number there is no talk. */
export const needsPhone = ({ kind }: Pick<Draft, 'kind'>): boolean => kind === 'phone' || kind === 'video'

/** Whoever leaves a name to be called by is tied to her WeChat; nobody else is. */
export const isNamed = ({ name }: Pick<Draft, 'name'>): boolean => name.trim() !== ''
