import { call } from '@/api/client'
import type { MyComplaint } from '@/api/types'
import { busyWith, Overtaken } from '@/api/work'
import { open } from '@/navigation/go'
import { wipeable } from '@/safety/memory'
import { asHers, lockable } from './gate'
import { myComplaints } from './list'

/** Which one is open. Never in an address: it would stay in a history. Stays while she types the PIN again. */
export const chosen = wipeable(() => ({ id: '' }))

/** What the server told of it. */
export const opened = lockable(() => ({
  complaint: undefined as MyComplaint | undefined,
  busy: false,
  failure: '',
}))

/** Chooses without opening the page: for who comes by a receipt. */
export function choose(id: string): void {
  // Not busy any more: what is still under way belongs to the one before.
  if (id !== chosen.id) Object.assign(opened, { complaint: undefined, busy: false })
  opened.failure = ''
  chosen.id = id
}

export function openComplaint(id: string): void {
  choose(id)
  open('complaint')
}

/** Asks anew. Rejects when it cannot be had, and when she has gone to another matter meanwhile. */
export async function reload(): Promise<MyComplaint> {
  const { id } = chosen
  const complaint = await asHers(token => call('get', '/api/v1/complaints/{id}', { path: { id }, token })).catch((failure: unknown) => {
    throw id === chosen.id ? failure : new Overtaken()
  })
  if (id !== chosen.id) throw new Overtaken()
  opened.complaint = complaint
  const row = myComplaints.rows.find(each => each.id === id)
  if (row) row.state = complaint.state
  return complaint
}

export const loadComplaint = (): Promise<boolean> => busyWith(opened, async () => void (await reload()))
