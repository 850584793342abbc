import { beforeEach, expect, it, vi } from 'vitest'
import type { InboxItem } from '@/api/types'
import { loadComplaint, openComplaint, opened } from '@/following/complaint'
import { hasMore, inbox, inboxOrder, markRead, moreComplaints, myComplaints, refreshList } from '@/following/list'
import { matter, matterId, openFile, withState } from '../support/matter'
import { answerWith, json, platform, requests } from '../support/platform'

const row = (id: string) => ({ ...matter(), id })
const notice = (id: string, readAt = ''): InboxItem => ({
  id, at: '2026-11-26T00:00:00+08:00', kind: 'message', title: '工作人员给你留了话', complaintId: matterId, number: 'P1', text: null, readAt,
})

function serve(pages: string[][], notices: InboxItem[] = []) {
  answerWith(({ url }) => {
    if (url.includes('/inbox?')) return json(200, { items: notices, page: 1, pageSize: 20, total: notices.length })
    if (url.includes('/read')) return json(204, undefined)
    const page = Number(/page=(\d+)/.exec(url)?.[1])
    return json(200, { items: (pages[page - 1] ?? []).map(row), page, pageSize: 20, total: 21 })
  })
}

beforeEach(() => {
  openFile()
})

it('says how many there are, and adds the next page without showing one twice', async () => {
  serve([['a', 'b'], ['b', 'c']])

  await refreshList()
  expect(myComplaints).toMatchObject({ total: 21, page: 1 })
  expect(hasMore(myComplaints)).toBe(true)
  await moreComplaints()

  expect(myComplaints.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(hasMore(myComplaints)).toBe(false)
})

it('asked anew, the list begins at its beginning', async () => {
  serve([['a'], ['b']])
  await refreshList()
  await moreComplaints()

  await refreshList()

  expect(myComplaints.rows.map(({ id }) => id)).toEqual(['a'])
})

it('unread entries stand on top, the rest as the server orders them', () => {
  const order = inboxOrder([notice('1', 'x'), notice('2'), notice('3', 'x'), notice('4')])

  expect(order.map(({ id }) => id)).toEqual(['2', '4', '1', '3'])
})

it('an entry that she opens is read, here and on the server, once', async () => {
  serve([['a']], [notice('n1')])
  await refreshList()
  const [item] = inbox.items

  if (item) markRead(item)
  if (inbox.items[0]) markRead(inbox.items[0])
  const reports = () => requests.filter(({ url }) => url === '/api/v1/inbox/n1/read')
  await vi.waitFor(() => {
    expect(reports()).not.toHaveLength(0)
  })

  expect(inbox.items[0]?.readAt).not.toBe('')
  expect(reports()).toHaveLength(1)
})

it('which matter is open stands in no address', () => {
  openComplaint(matterId)

  expect(platform.navigation.open).toHaveBeenCalledWith('/pkg-progress/pages/complaint/complaint')
})

it('the row tells the state that the open matter showed last', async () => {
  myComplaints.rows = [row(matterId)]
  answerWith(() => json(200, withState({ text: '已办结' })))

  await loadComplaint()

  expect(myComplaints.rows[0]?.state.text).toBe('已办结')
})

it('an answer for a matter that she has left is not shown under another, and does not keep that one waiting', async () => {
  const slow: (() => void)[] = []
  answerWith(async ({ url }) => {
    if (url.endsWith('/another')) return json(200, matter({ id: 'another' }))
    await new Promise<void>(resolve => slow.push(resolve))
    return json(200, matter())
  })
  const first = loadComplaint()
  await vi.waitFor(() => {
    expect(slow).toHaveLength(1)
  })
  openComplaint('another')

  const second = await loadComplaint()
  slow[0]?.()
  await first

  expect(second).toBe(true)
  expect(opened.complaint?.id).toBe('another')
})

it('when it cannot be had, she reads what to do', async () => {
  answerWith(() => new Error('request:fail'))

  await refreshList()

  expect(myComplaints.failure).toContain('网络断了')
  expect(myComplaints.busy).toBe(false)
})
