import type { Catalogue, ConsultationTopic, FreeSlot } from '@/api/types'
import type { CheckLine } from '@/asking/check'
import { contactWords, dangerWords, joined } from '@/asking/told'
import { findTownship } from '@/places/search'
import { isNamed, type Draft } from './draft'
import type { Step } from './steps'
import { sayProvider, saySlot, sayWhere } from './words'

const none = '没有填'

/** All she told, in her words, to be read once more. The PIN is never shown. */
export function summaryOf(
  draft: Draft,
  slot: FreeSlot | undefined,
  topic: ConsultationTopic | undefined,
  catalogue: Catalogue | undefined,
): CheckLine<Step>[] {
  const place = findTownship(catalogue?.counties ?? [], draft.township)
  const line = (step: Step, name: string, value: string): CheckLine<Step> => ({ step, name, value: value || none })
  return [
    line('danger', '现在', dangerWords(draft)),
    line('topic', '想问', topic?.words ?? ''),
    line('where', '在哪里', place ? `${place.county.name} ${place.township.name}` : ''),
    line('how', '怎么谈', slot ? sayWhere(slot) : ''),
    line('when', '什么时候、和谁', slot ? `${saySlot(slot)}\n${sayProvider(slot.provider)}` : ''),
    line('tell', '先说的', draft.facts.trim()),
    line('who', '称呼', isNamed(draft) ? joined([draft.name.trim(), draft.phone.trim()]) : '不留名字'),
    line('side', '对方', joined([draft.respondentName.trim(), draft.respondentPhone.trim()])),
    line('safe', '怎样联系', contactWords(draft)),
    line('pin', '查询密码', draft.wantsPin === 'yes' ? '已设' : '不设，用回执码'),
  ]
}
