import type { FileComplaint } from '@/api/types'
import { dangerOf, orNull, safeContactOf } from '@/asking/told'
import { chinaDay } from '@/words/dates'
import type { Draft } from './draft'

/** What she told, as the API wants it. What she passed over is left out, never guessed. */
export function toRequest(draft: Draft, now: number): FileComplaint {
  return {
    nature: draft.nature || 'help',
    category: draft.category,
    township: draft.township,
    village: draft.village || null,
    narrative: draft.narrative.trim(),
    occurredOn: occurredOn(draft, now),
    respondentRelation: draft.relation || null,
    respondent: respondentOf(draft),
    anonymous: draft.who !== 'named',
    identity:
      draft.who === 'named' ? { name: draft.name.trim(), phone: orNull(draft.phone), idNumber: orNull(draft.idNumber) } : null,
    specialGroups: draft.groups,
    minorInvolved: draft.whom === 'child',
    avoidVillage: draft.avoidVillage,
    danger: dangerOf(draft),
    safeContact: safeContactOf(draft),
    pin: draft.wantsPin === 'yes' ? draft.pin : null,
    consents: draft.consents,
  }
}

/** The other side, as far as she named it. */
export const respondentOf = (told: { respondentName: string; respondentPhone: string }): FileComplaint['respondent'] =>
  told.respondentName.trim() || told.respondentPhone.trim()
    ? { name: orNull(told.respondentName), phone: orNull(told.respondentPhone), idNumber: null }
    : null

function occurredOn(draft: Draft, now: number): string | null {
  if (draft.occurred === 'today') return chinaDay(now)
  if (draft.occurred === 'yesterday') return chinaDay(now, 1)
  return draft.occurredOn || null
}
