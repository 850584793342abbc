import { consentMissing, dangerMissing, phoneProblem, pinMissing } from '@/asking/missing'
import type { Draft } from './draft'

export type Step =
  | 'danger'
  | 'want'
  | 'what'
  | 'tell'
  | 'where'
  | 'whom'
  | 'side'
  | 'who'
  | 'safe'
  | 'evidence'
  | 'pin'
  | 'consent'
  | 'check'

const all: readonly Step[] = [
  'danger',
  'whom',
  'side',
  'want',
  'what',
  'tell',
  'where',
  'who',
  'safe',
  'evidence',
  'pin',
  'consent',
  'check',
]
/** For who is in danger: what help needs at once. */
const short: readonly Step[] = ['danger', 'what', 'tell', 'where', 'who', 'consent', 'check']

export const stepsOf = (draft: Draft): readonly Step[] => (draft.quick ? short : all)

export const questions: Readonly<Record<Step, string>> = {
  danger: '你现在安全吗？',
  whom: '这是谁的事？',
  side: '对方是什么人？',
  want: '你想让我们做什么？',
  what: '是哪一类事？',
  tell: '发生了什么？',
  where: '事情在哪里？',
  who: '要不要留名字？',
  safe: '怎样联系你才安全？',
  evidence: '有照片、录音吗？',
  pin: '设一个查询密码',
  consent: '请看一下，再决定',
  check: '检查一遍，就可以交了',
}

const optional: ReadonlySet<Step> = new Set<Step>(['whom', 'side', 'safe', 'evidence', 'pin'])

/** May be passed over with one tap. */
export const isOptional = (step: Step): boolean => optional.has(step)

const idPattern = /^([0-9]{15}|[0-9]{17}[0-9Xx])$/

/** What is still missing on a step, as words to her; empty when she can go on. The shape is checked again by the server. */
export function problemOf(step: Step, draft: Draft): string {
  switch (step) {
    case 'danger':
      return dangerMissing(draft)
    case 'want':
      return draft.nature === '' ? '请选一个最接近的。' : ''
    case 'what':
      return draft.category === '' ? '请选一个最接近的，选不准就选“别的事”。' : ''
    case 'tell':
      return draft.narrative.trim() === '' ? '写一两句就行，记不清的以后能补。' : ''
    case 'where':
      return draft.township === '' ? '请选到乡镇或街道，这样才知道交给哪个站。' : ''
    case 'who':
      return whoProblem(draft)
    case 'side':
      return phoneProblem(draft.respondentPhone, '对方的电话')
    case 'pin':
      return pinMissing(draft)
    case 'consent':
      return consentMissing(draft)
    default:
      return ''
  }
}

function whoProblem(draft: Draft): string {
  if (draft.who === '') return '请选一个。'
  if (draft.who === 'anonymous') return ''
  if (draft.name.trim() === '') return '请写名字，或选“不留名字”。'
  if (draft.idNumber !== '' && !idPattern.test(draft.idNumber)) return '身份证号应为 15 或 18 位，也可以先不填。'
  return phoneProblem(draft.phone, '电话')
}

/** The step a refused field belongs to, so that she is brought to it. */
export function stepOfField(field: string): Step | undefined {
  // Filed by staff, the complaint lies one level deeper.
  const name = field.replace(/^filing\./, '').split(/[.[]/)[0] ?? ''
  const steps: Readonly<Record<string, Step>> = {
    danger: 'danger',
    nature: 'want',
    category: 'what',
    narrative: 'tell',
    occurredOn: 'tell',
    township: 'where',
    village: 'where',
    avoidVillage: 'where',
    anonymous: 'who',
    identity: 'who',
    respondent: 'side',
    respondentRelation: 'side',
    specialGroups: 'whom',
    safeContact: 'safe',
    pin: 'pin',
    consents: 'consent',
  }
  return steps[name]
}
