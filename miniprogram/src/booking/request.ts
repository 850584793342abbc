import type { BookingRequest } from '@/api/types'
import { dangerOf, orNull, safeContactOf } from '@/asking/told'
import { respondentOf } from '@/complaint/request'
import { isNamed, type Draft } from './draft'

/** What she told, as the API wants it. Without a name there is nobody to call either. */
export const toRequest = (draft: Draft, holdId: string): BookingRequest => ({
  holdId,
  topic: draft.topic,
  township: draft.township,
  facts: orNull(draft.facts),
  anonymous: !isNamed(draft),
  identity: isNamed(draft) ? { name: draft.name.trim(), phone: orNull(draft.phone), idNumber: null } : null,
  respondent: respondentOf(draft),
  danger: dangerOf(draft),
  safeContact: safeContactOf(draft),
  pin: draft.wantsPin === 'yes' ? draft.pin : null,
  consents: draft.consents,
})
