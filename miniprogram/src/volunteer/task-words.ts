import type { DeclineReason, HoursState, MyAssignment, TaskOutcome } from '@/api/types'
import { chinaDayOf, sayDayAhead, sayFromTo } from '@/words/dates'

/** Words for what a volunteer is asked to do. Nothing of whom. */
export const kindWords: Readonly<Record<MyAssignment['kind'], string>> = {
  accompany: '陪同',
  mediate: '调解',
  counsel: '陪着谈谈心',
  visit: '走访',
  deliverPapers: '送材料',
}

export const declineReasons: readonly { readonly value: DeclineReason; readonly label: string }[] = [
  { value: 'noTime', label: '那时没空' },
  { value: 'tooFar', label: '太远' },
  { value: 'knowsThem', label: '认识当事人或对方，不方便去' },
  { value: 'notMyThing', label: '不擅长' },
  { value: 'other', label: '其他原因' },
]

export const outcomes: readonly { readonly value: TaskOutcome; readonly label: string }[] = [
  { value: 'done', label: '做完了' },
  { value: 'notMet', label: '没见到人，或不方便说话' },
  { value: 'brokenOff', label: '中途停了' },
]

export const hoursWords: Readonly<Record<HoursState, string>> = { reported: '等确认', confirmed: '已确认', disputed: '有疑问' }

export const stageWords: Readonly<Record<MyAssignment['stage'], string>> = { asked: '等你回复', taken: '你去', reported: '已填结果' }

/** 明天 周五 11 月 27 日 09:00–11:00 */
export const sayWhen = ({ startsAt, endsAt }: Pick<MyAssignment, 'startsAt' | 'endsAt'>): string =>
  `${sayDayAhead(chinaDayOf(startsAt))} ${sayFromTo(startsAt, endsAt)}`

/** Who goes along, so that she knows that she is not alone. */
export function sayCompany({ persons, withOfficer }: Pick<MyAssignment, 'persons' | 'withOfficer'>): string {
  const others = persons > 1 ? '两个志愿者一起去' : '一个志愿者去'
  return withOfficer ? `${others}，有工作人员陪着` : others
}

/** 2 小时 30 分 */
export function saySpan(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours} 小时` : '', rest > 0 || hours === 0 ? `${rest} 分${hours > 0 ? '' : '钟'}` : ''].filter(Boolean).join(' ')
}

/** A code in groups of four, as it is easily read out. */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')
