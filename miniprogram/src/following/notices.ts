import { call } from '@/api/client'
import type { MyNotices, MyNotice, ReviewRoute } from '@/api/types'
import { busyWith } from '@/api/work'
import { sayDayAhead } from '@/words/dates'
import { chosen } from './complaint'
import { asHers, lockable } from './gate'

/** What was decided on the matter that is open, and which review is open to her. */
export const notices = lockable(() => ({
  /** Of which matter. */
  of: '',
  answer: undefined as MyNotices | undefined,
  /** The paper that is read whole. */
  read: undefined as MyNotice['kind'] | undefined,
  busy: false,
  failure: '',
}))

export function loadNotices(): Promise<boolean> {
  const { id } = chosen
  if (notices.of !== id) Object.assign(notices, { of: id, answer: undefined, read: undefined, failure: '' })
  return busyWith(notices, async () => {
    const answer = await asHers(token => call('get', '/api/v1/complaints/{id}/notices', { path: { id }, token }))
    if (id === chosen.id) notices.answer = answer
  })
}

/** Which way, where and how; the way itself is reckoned by the server, by the law. */
export interface ReviewWords {
  readonly title: string
  readonly lines: readonly string[]
}

const how = [
  '写一张申请：你是谁、哪份文书、哪里不同意、想要什么。带上那份文书和身份证。',
  '不会写，或者不知道向哪里交：请维权站帮你，不收钱。也可以打 12338。',
]

/** Null where the law gives her no review: then nothing is offered. */
export function reviewWords(route: ReviewRoute | null | undefined, now = Date.now()): ReviewWords | null {
  if (!route) return null
  const day = route.until ? sayDayAhead(route.until, now) : ''
  const lastDay = day ? `最晚 ${day} 提出。` : '从你收到书面答复那天起，30 天内提出。'
  switch (route.step) {
    case 'mayAskReview':
      return { title: '不同意处理意见？可以申请复查', lines: [lastDay, '向作出处理意见的单位的上一级提出。', ...how] }
    case 'mayAskRecheck':
      return { title: '不同意复查意见？可以申请复核', lines: [lastDay, '向作出复查意见的单位的上一级提出。复核是最后一次。', ...how] }
    case 'reviewRuns':
      return { title: '你申请的复查正在办', lines: [`对方最晚 ${day} 给你书面答复。`, '过了这一天没有答复，打 12338 告诉我们。'] }
    case 'recheckRuns':
      return { title: '你申请的复核正在办', lines: [`对方最晚 ${day} 给你书面答复；中间开听证会的日子不算。`, '过了这一天没有答复，打 12338 告诉我们。'] }
    default:
      return { title: '申请的日子已经过了', lines: [`最晚是 ${day}。`, '有新的事实、新的理由，可以重新提出。拿不准的，打 12338 问问。'] }
  }
}
