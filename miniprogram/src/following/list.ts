import { call } from '@/api/client'
import type { InboxItem, MyComplaintRow } from '@/api/types'
import { busyWith } from '@/api/work'
import { asHers, lockable } from './gate'

const pageSize = 20

/** Those that her PIN or receipt opened, newest first. */
export const myComplaints = lockable(() => ({
  rows: [] as MyComplaintRow[],
  total: 0,
  /** The last page that is here; 0: nothing was asked yet. */
  page: 0,
  busy: false,
  failure: '',
}))

/** What the system has to tell her. */
export const inbox = lockable(() => ({ items: [] as InboxItem[], total: 0, page: 0, busy: false, failure: '' }))

/** Adds a page, or the first one anew. What came in between moves the pages: nothing is shown twice. */
function add<T extends { id: string }>(known: readonly T[], more: readonly T[], first: boolean): T[] {
  if (first) return [...more]
  const ids = new Set(known.map(each => each.id))
  return [...known, ...more.filter(each => !ids.has(each.id))]
}

async function askComplaints(page: number): Promise<void> {
  const answer = await asHers(token => call('get', '/api/v1/complaints', { query: { page, pageSize }, token }))
  myComplaints.rows = add(myComplaints.rows, answer.items, page === 1)
  myComplaints.total = answer.total
  myComplaints.page = page
}

async function askInbox(page: number): Promise<void> {
  const answer = await asHers(token => call('get', '/api/v1/inbox', { query: { page, pageSize }, token }))
  inbox.items = add(inbox.items, answer.items, page === 1)
  inbox.total = answer.total
  inbox.page = page
}

/** Both from the beginning: when the page is opened first, and when she asks for it. */
export async function refreshList(): Promise<void> {
  await busyWith(myComplaints, () => askComplaints(1))
  // One after the other: when the proof is asked for, it is asked for once.
  await busyWith(inbox, () => askInbox(1))
}

export const moreComplaints = (): Promise<boolean> => busyWith(myComplaints, () => askComplaints(myComplaints.page + 1))
export const moreInbox = (): Promise<boolean> => busyWith(inbox, () => askInbox(inbox.page + 1))
export const hasMore = (list: { page: number; total: number }): boolean => list.page > 0 && list.page * pageSize < list.total

/** Unread first; inside that as the server orders them, newest first. */
export const inboxOrder = (items: readonly InboxItem[]): InboxItem[] => [
  ...items.filter(item => !item.readAt),
  ...items.filter(item => item.readAt),
]

/** She has seen it. Shown so at once; when the server did not hear, it comes back as unread, and that is right. */
export function markRead(item: InboxItem): void {
  if (item.readAt) return
  const known = inbox.items.find(each => each.id === item.id)
  if (known) known.readAt = new Date().toISOString()
  asHers(token => call('post', '/api/v1/inbox/{id}/read', { path: { id: item.id }, token })).catch(() => undefined)
}
