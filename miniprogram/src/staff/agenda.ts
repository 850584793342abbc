import { call } from '@/api/client'
import type { MyTalk } from '@/api/types'
import { busyWith } from '@/api/work'
import { wipeable } from '@/safety/memory'
import { chinaDay, chinaDayOf } from '@/words/dates'
import { withStaff } from './session'

/** A week back, for results that are still to be written down, and as far ahead as one look may go: 31 days in all. */
const back = 7
const ahead = 23

/** My talks: hours and topics, nothing of her. Gone with everything else. */
export const agenda = wipeable(() => ({
  items: [] as MyTalk[],
  shown: false,
  busy: false,
  failure: '',
  /** A word after something was done. */
  said: '',
}))

export const loadAgenda = (now = Date.now()): Promise<boolean> =>
  busyWith(agenda, async () => {
    const query = { from: chinaDay(now, back), to: chinaDay(now, -ahead) }
    const { items } = await withStaff(token => call('get', '/api/v1/provider/agenda', { token, query }))
    Object.assign(agenda, { items, shown: true })
  })

export interface AgendaDay {
  readonly day: string
  readonly items: readonly MyTalk[]
}

/** Today first, also when it is empty; then the days to come; the days that are over last, the latest of them first. */
export function daysOf(items: readonly MyTalk[], now = Date.now()): AgendaDay[] {
  const today = chinaDay(now)
  const days = [...new Set(items.map(({ startsAt }) => chinaDayOf(startsAt)))].sort()
  const order = [today, ...days.filter(day => day > today), ...days.filter(day => day < today).reverse()]
  return order.map(day => ({ day, items: items.filter(({ startsAt }) => chinaDayOf(startsAt) === day) }))
}

/** Talks that are over and wait for a word. */
export const waiting = (items: readonly MyTalk[], now = Date.now()): number =>
  items.filter(({ mayRecord, endsAt }) => mayRecord && Date.parse(endsAt) <= now).length

/** How long I cannot come; the last day counts. */
export const absences = [
  { value: '0', label: '只今天' },
  { value: '1', label: '今天和明天' },
  { value: '6', label: '一周' },
] as const

export const absence = wipeable(() => ({ busy: false, failure: '', days: '0' }))

/** From now on. What is booked goes to somebody equal, or she is asked to choose anew. */
export const reportAbsence = (now = Date.now()): Promise<boolean> =>
  busyWith(absence, async () => {
    const body = { to: chinaDay(now, -Number(absence.days)) }
    const { rehomed, displaced } = await withStaff(token => call('post', '/api/v1/provider/absences', { token, body }))
    agenda.said =
      rehomed + displaced === 0
        ? '已请假，这段时间没有人约。好好休息。'
        : `已请假：${rehomed} 次换了同样的老师，${displaced} 次请她换时间、有人联系她。好好休息。`
    absence.days = '0'
  })
