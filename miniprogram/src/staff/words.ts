import type { Assignment } from '@/api/types'
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
}
