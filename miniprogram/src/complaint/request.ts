import type { FileComplaint } from '@/api/types'
import { chinaDay } from '@/words/dates'
import { windows, type Draft } from './draft'

const orNull = (text: string) => text.trim() || null

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
    respondent:
      draft.respondentName.trim() || draft.respondentPhone.trim()
        ? { name: orNull(draft.respondentName), phone: orNull(draft.respondentPhone), idNumber: null }
        : null,
    anonymous: draft.who !== 'named',
    identity:
      draft.who === 'named' ? { name: draft.name.trim(), phone: orNull(draft.phone), idNumber: orNull(draft.idNumber) } : null,
    specialGroups: draft.groups,
    minorInvolved: draft.whom === 'child',
    avoidVillage: draft.avoidVillage,
    danger: { now: draft.dangerNow === 'yes', injured: draft.injured === 'yes' },
    safeContact: safeContact(draft),
    pin: draft.wantsPin === 'yes' ? draft.pin : null,
    consents: draft.consents,
  }
}

function occurredOn(draft: Draft, now: number): string | null {
  if (draft.occurred === 'today') return chinaDay(now)
  if (draft.occurred === 'yesterday') return chinaDay(now, 1)
  return draft.occurredOn || null
}

/** Null when she said nothing about it: the server then sends nothing by itself. */
function safeContact(draft: Draft): FileComplaint['safeContact'] {
  if (draft.channels.length === 0 && !draft.neverCall && draft.codeWord.trim() === '') return null
  return {
    channels: draft.channels,
    hours: draft.hours.flatMap(name => (windows[name] ? [windows[name].window] : [])),
    codeWord: orNull(draft.codeWord),
    neverCall: draft.neverCall,
  }
}
