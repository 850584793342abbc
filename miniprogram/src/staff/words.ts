import type { Assignment, MyTalk } from '@/api/types'
import { sayTimeLeft } from '@/words/dates'

const day = 86_400_000

/** 还剩 3 天, 已超期 2 天; a day that has begun counts. Empty when no clock runs. */
export function dueWords(iso: string | null | undefined, now = Date.now()): string {
  const over = now - Date.parse(iso ?? '')
  if (Number.isNaN(over)) return ''
  return over > 0 ? `已超期 ${Math.ceil(over / day)} 天` : sayTimeLeft(iso, now)
}

export const isOverdue = (iso: string | null | undefined, now = Date.now()): boolean => Date.parse(iso ?? '') < now

export const stateWords: Readonly<Record<Assignment['state'], string>> = {
  registered: '等你接',
  inProgress: '正在办',
  guided: '已告知去处',
  noDuty: '不归我们管',
  closed: '已办结',
  merged: '已并案',
  returned: '已退回来文单位',
}

const talkWords: Readonly<Record<MyTalk['status'], string>> = {
  booked: '约好了',
  displaced: '换人了',
  cancelled: '她取消了',
  held: '谈过了',
  noShow: '没有来',
}

/** Where a talk stands, for who holds it. */
export function sayTalk({ status, mayRecord, opened }: Pick<MyTalk, 'status' | 'mayRecord' | 'opened'>): string {
  if (status !== 'booked') return talkWords[status]
  return mayRecord ? '等登记' : opened ? '看过了' : talkWords.booked
}

/** Why what she told cannot be opened now. */
export function whyShut({ status }: Pick<MyTalk, 'status'>): string {
  if (status === 'booked') return '开始前 24 小时才能打开她说的。现在先看话题和地方：不能接的，请早点说。'
  return status === 'cancelled' ? '她取消了，不用准备。' : '登记结果满 7 天，不能再打开。需要的话请联系县区妇联。'
}
