import { call } from '@/api/client'
import { ApiError, NoAnswer, wordsFor } from '@/api/errors'
import type { Assignment } from '@/api/types'
import { busyWith, Overtaken } from '@/api/work'
import { wipeable } from '@/safety/memory'
import { withStaff } from './session'

const pageSize = 20

/** What I answer for. Lines without a name and without a word of hers; gone with everything else. */
export const desk = wipeable(() => ({
  items: [] as Assignment[],
  total: 0,
  page: 0,
  busy: false,
  failure: '',
  /** A word after something was done. */
  said: '',
  chosen: undefined as Assignment | undefined,
}))

/** The list from its beginning. */
export const loadAssignments = (): Promise<boolean> => busyWith(desk, () => loadPage(1))

export const loadMore = (): Promise<boolean> => busyWith(desk, () => loadPage(desk.page + 1))

async function loadPage(page: number): Promise<void> {
  const answer = await withStaff(token => call('get', '/api/v1/staff/assignments', { token, query: { page, pageSize } }))
  // A case that came in between moves others to the next page: nobody is shown twice.
  const before = page === 1 ? [] : desk.items.filter(item => !answer.items.some(({ id }) => id === item.id))
  Object.assign(desk, { items: [...before, ...answer.items], total: answer.total, page })
}

export const hasMore = (): boolean => desk.page * pageSize < desk.total

/** `unknown`: no answer came, so nobody knows whether it was done; only a look at the list tells. */
export const deciding = wipeable(() => ({ busy: false, failure: '', unknown: false, reason: '' }))

const lost = '没有收到回音，不知道办成没有。先回列表看一眼。'

/** Takes it up. Answers whether it was done. */
export const accept = (): Promise<boolean> =>
  decide('接下了。下一步请到电脑的工作台上办。', (token, caseId) =>
    call('post', '/api/v1/staff/assignments/{caseId}/accept', { token, path: { caseId } }),
  )

/** Gives it back with the reason. Somebody else answers for it at once. */
export const decline = (): Promise<boolean> => {
  const reason = deciding.reason.trim()
  return decide('好的，已交回，会有别人接着办。', (token, caseId) =>
    call('post', '/api/v1/staff/assignments/{caseId}/decline', { token, path: { caseId }, body: { reason } }),
  )
}

async function decide(words: string, work: (token: string, caseId: string) => Promise<unknown>): Promise<boolean> {
  const { chosen } = desk
  if (!chosen || deciding.busy) return false
  Object.assign(deciding, { busy: true, failure: '', unknown: false })
  try {
    await withStaff(token => work(token, chosen.id))
    Object.assign(desk, { said: words, chosen: undefined })
    deciding.reason = ''
    return true
  } catch (failure) {
    if (failure instanceof Overtaken) return false
    deciding.unknown = failure instanceof NoAnswer || (failure instanceof ApiError && failure.status >= 500)
    deciding.failure = deciding.unknown ? lost : wordsFor(failure)
    return false
  } finally {
    deciding.busy = false
  }
}

export function openAssignment(item: Assignment): void {
  Object.assign(desk, { chosen: item, said: '' })
  Object.assign(deciding, { failure: '', unknown: false, reason: '' })
}
