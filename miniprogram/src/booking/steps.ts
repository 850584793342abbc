import { consentMissing, dangerMissing, phoneProblem, pinMissing } from '@/asking/missing'
import { needsPhone, type Draft } from './draft'

export type Step = 'danger' | 'topic' | 'where' | 'how' | 'when' | 'tell' | 'who' | 'side' | 'safe' | 'pin' | 'consent' | 'check'

export const steps: readonly Step[] = [
  'danger',
  'topic',
  'where',
  'how',
  'when',
  'tell',
  'who',
  'side',
  'safe',
  'pin',
  'consent',
  'check',
]

export const questions: Readonly<Record<Step, string>> = {
  danger: '你现在安全吗？',
  topic: '想问什么？',
  where: '你在哪里？',
  how: '想怎么谈？',
  when: '什么时候方便？',
  tell: '先说几句？',
  who: '怎么称呼你？',
  side: '对方是谁？',
  safe: '怎样联系你才安全？',
  pin: '设一个查询密码',
  consent: '请看一下，再决定',
  check: '检查一遍，就可以约了',
}

const optional: ReadonlySet<Step> = new Set<Step>(['tell', 'side', 'safe', 'pin'])

/** May be passed over with one tap. A name only where nobody has to call her. */
export const isOptional = (step: Step, draft: Draft): boolean => optional.has(step) || (step === 'who' && !needsPhone(draft))

export const isPast = (step: Step, other: Step): boolean => steps.indexOf(step) > steps.indexOf(other)

/** What is still missing on a step, as words to her; empty when she can go on. */
export function problemOf(step: Step, draft: Draft, holdsTime: boolean): string {
  switch (step) {
    case 'danger':
      return dangerMissing(draft)
    case 'topic':
      return draft.topic === '' ? '请选一个最接近的，选不准就选“别的事”。' : ''
    case 'where':
      return draft.township === '' ? '请选到乡镇或街道，这样才找得到离你近的。' : ''
    case 'how':
      return draft.kind === '' ? '请选一种。' : ''
    case 'when':
      return holdsTime ? '' : '请点一个时间。'
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
  if (draft.name.trim() === '' && (needsPhone(draft) || draft.phone.trim() !== '')) return '写一个称呼就行，随便起一个也可以。'
  if (needsPhone(draft) && draft.phone.trim() === '') return '要留一个打得通的电话。不方便留，可以返回去选“到站里当面谈”。'
  return phoneProblem(draft.phone, '电话')
}

/** The step a refused field belongs to, so that she is brought to it. The server names some as a complaint does. */
export function stepOfField(field: string): Step | undefined {
  const byField: Readonly<Record<string, Step>> = {
    danger: 'danger',
    topic: 'topic',
    township: 'where',
    holdId: 'when',
    facts: 'tell',
    narrative: 'tell',
    anonymous: 'who',
    identity: 'who',
    respondent: 'side',
    safeContact: 'safe',
    pin: 'pin',
    consents: 'consent',
  }
  return byField[field.split(/[.[]/)[0] ?? '']
}

/** The time is gone, or cannot be had: another one has to be chosen. */
export const timeIsGone: ReadonlySet<string> = new Set(['hold-expired', 'slot-taken', 'slot-closed', 'slot-conflict'])

export function stepOfCode(code: string): Step | undefined {
  if (timeIsGone.has(code)) return 'when'
  const byCode: Readonly<Record<string, Step>> = {
    'unknown-topic': 'topic',
    'unknown-place': 'where',
    'booking-phone-needed': 'who',
    'consent-required': 'consent',
    'sign-in-required': 'who',
  }
  return byCode[code]
}
