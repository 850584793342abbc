import type { Catalogue } from '@/api/types'
import type { CheckLine } from '@/asking/check'
import { contactWords, dangerWords, joined } from '@/asking/told'
import { labelOf } from '@/components/choice'
import { picked } from '@/evidence/picked'
import { findTownship } from '@/places/search'
import { plainOf } from './categories'
import { groups, natures, relations } from './choices'
import type { Draft } from './draft'
import type { Step } from './steps'
import { sayDay } from '@/words/dates'

export type SummaryLine = CheckLine<Step>

const none = '没有填'

/** All she told, in her words, to be read once more. The PIN is never shown. */
export function summaryOf(draft: Draft, catalogue: Catalogue | undefined): SummaryLine[] {
  const place = findTownship(catalogue?.counties ?? [], draft.township)
  const line = (step: Step, name: string, value: string): SummaryLine => ({ step, name, value: value || none })
  return [
    line('danger', '现在', dangerWords(draft)),
    line('whom', '谁的事', joined([whomWords(draft), ...draft.groups.map(group => labelOf(groups, group))])),
    line('side', '对方', joined([labelOf(relations, draft.relation), draft.respondentName, draft.respondentPhone])),
    line('want', '想要', labelOf(natures, draft.nature)),
    line('what', '哪一类', plainOf(catalogue?.categories ?? [], draft.category)),
    line('tell', '发生了什么', [draft.narrative.trim(), occurredWords(draft)].filter(Boolean).join('\n')),
    line('where', '在哪里', joined([place ? `${place.county.name} ${place.township.name}` : '', draft.avoidVillage ? '避开本村' : ''])),
    line('who', '名字', draft.who === 'named' ? joined([draft.name, draft.phone]) : '不留名字'),
    line('safe', '怎样联系', contactWords(draft)),
    line('evidence', '材料', picked.files.length > 0 ? `${picked.files.length} 份` : '没有'),
    line('pin', '查询密码', draft.wantsPin === 'yes' ? '已设' : '不设，用回执码'),
  ]
}

function whomWords(draft: Draft): string {
  return { me: '我自己', child: '孩子', other: '别的人', '': '' }[draft.whom]
}

function occurredWords(draft: Draft): string {
  if (draft.occurred === 'today') return '今天'
  if (draft.occurred === 'yesterday') return '昨天'
  return draft.occurredOn ? sayDay(draft.occurredOn) : ''
}
