import type { ConsultationKind, FreeSlot, MyBooking, MyWaiting, SlotProvider } from '@/api/types'
import type { Choice } from '@/components/choice'
import { chinaDayOf, sayClock, sayDayAhead, sayFromTo } from '@/words/dates'

export const kinds: readonly (Choice & { readonly value: ConsultationKind })[] = [
  { value: 'phone', label: '电话', hint: '到时间老师打给你，要留一个电话' },
  { value: 'onSite', label: '到站里当面谈', hint: '可以不留名字' },
  { value: 'video', label: '视频', hint: '看得见人，要留一个电话' },
  { value: 'written', label: '图文', hint: '写下来问，可以不留名字' },
]

const professions: Readonly<Record<SlotProvider['profession'], string>> = {
  lawyer: '律师',
  legalWorker: '基层法律服务工作者',
  counsellor: '心理、婚姻家庭咨询师',
}

const kindWords: Readonly<Record<ConsultationKind, string>> = { phone: '电话', onSite: '当面', video: '视频', written: '图文' }

export const sayKind = (kind: ConsultationKind): string => kindWords[kind]

/** 演示甲，律师，女，会讲… : what she may choose by. */
export const sayProvider = ({ name, profession, sex, firm, languages }: SlotProvider): string =>
  [name, professions[profession], sex === 'female' ? '女' : '男', firm, languages && `会讲${languages}`].filter(Boolean).join('，')

type Timed = Pick<FreeSlot, 'startsAt' | 'endsAt'>

export const sayDayOfSlot = ({ startsAt }: Timed, now = Date.now()): string => sayDayAhead(chinaDayOf(startsAt), now)
export const saySlot = (slot: Timed, now = Date.now()): string => `${sayDayOfSlot(slot, now)} ${sayFromTo(slot.startsAt, slot.endsAt)}`

/** What happens when the time has come. */
export function sayWhere({ kind, station }: { readonly kind: ConsultationKind; readonly station: string | null }): string {
  if (kind === 'onSite') return `当面谈，到${station ?? '约好的站'}`
  if (kind === 'written') return '图文，写下来问'
  return kind === 'video' ? '视频，老师先打你留的电话' : '电话，老师打你留的号码'
}

const statusWords: Readonly<Record<MyBooking['status'], string>> = {
  booked: '约好了',
  displaced: '老师来不了，请换个时间',
  cancelled: '已取消',
  held: '谈过了',
  noShow: '没谈成',
}

export const sayStatus = (status: MyBooking['status']): string => statusWords[status]

const waitingWords: Readonly<Record<MyWaiting['state'], string>> = {
  waiting: '正在等，有时间就给你留',
  offered: '正在等，有时间就给你留',
  passed: '问了几次没有回，不再等了',
  over: '到了你说的日子，没有等到',
}

export const sayWaiting = (state: MyWaiting['state']): string => waitingWords[state]

/** 给你留到 12:00，还有 1 小时 20 分钟 */
export function sayKept(expiresAt: string, now = Date.now()): string {
  const minutes = Math.max(1, Math.floor((Date.parse(expiresAt) - now) / 60_000))
  const hours = Math.floor(minutes / 60)
  const left = [hours > 0 ? `${hours} 小时` : '', minutes % 60 > 0 ? `${minutes % 60} 分钟` : ''].filter(Boolean).join(' ')
  return `给你留到 ${sayClock(Date.parse(expiresAt))}，还有 ${left}`
}
