import { beforeEach, expect, it, vi } from 'vitest'
import { draft, sent } from '@/following/actions'
import { chosen, loadComplaint, opened } from '@/following/complaint'
import { forgetWay, gate, gatedPage, goOn } from '@/following/gate'
import { inbox, moreComplaints, myComplaints, refreshList } from '@/following/list'
import { quickExit } from '@/safety/exit'
import { session } from '@/stores/session'
import { matter, matterId, openFile, refusal } from '../support/matter'
import { answerWith, json, platform, requests } from '../support/platform'

const life = vi.hoisted(() => ({ leave: [] as (() => void)[] }))
vi.mock('@dcloudio/uni-app', () => ({
  onShow: (work: () => void) => {
    work()
  },
  onHide: (work: () => void) => life.leave.push(work),
  onUnload: () => undefined,
}))

const unlockPage = '/pkg-progress/pages/unlock/unlock'
const quarter = 15 * 60_000

beforeEach(() => {
  for (const leave of life.leave) leave()
  life.leave = []
})

it('an open file is loaded as soon as its page is seen', () => {
  openFile()
  const load = vi.fn()

  gatedPage('complaint', load)

  expect(load).toHaveBeenCalledOnce()
  expect(platform.navigation.replace).not.toHaveBeenCalled()
})

it('a page of a file that is not open gives way to the question, without a word of blame', () => {
  const load = vi.fn()

  gatedPage('complaint', load)

  expect(load).not.toHaveBeenCalled()
  expect(platform.navigation.replace).toHaveBeenCalledWith(unlockPage)
  expect(gate).toMatchObject({ backTo: 'complaint', why: '' })
})

it('after fifteen minutes nothing of the file is left, and she is told why she is asked again', () => {
  vi.useFakeTimers()
  openFile(matter())
  Object.assign(myComplaints, { rows: [matter()], total: 1, page: 1 })
  Object.assign(inbox, { items: [{ id: 'n', title: 'x' }], total: 1, page: 1 })
  sent.words.push({ at: '2026-11-26T00:00:00+08:00', text: '她写过的' })
  gatedPage('complaint', () => undefined)

  vi.advanceTimersByTime(quarter - 1)
  expect(opened.complaint).toBeDefined()
  vi.advanceTimersByTime(1)

  expect(opened.complaint).toBeUndefined()
  expect([myComplaints.rows, inbox.items, sent.words]).toEqual([[], [], []])
  expect(platform.navigation.replace).toHaveBeenCalledWith(unlockPage)
  expect(gate.why).toContain('15 分钟')
})

it('on a page that shows nothing of it the file closes without taking her away', () => {
  vi.useFakeTimers()
  openFile(matter())
  gatedPage('complaint', () => undefined)
  for (const leave of life.leave) leave()

  vi.advanceTimersByTime(quarter)

  expect(opened.complaint).toBeUndefined()
  expect(platform.navigation.replace).not.toHaveBeenCalled()
})

it('after the proof she is back where she was, with what she was writing', () => {
  vi.useFakeTimers()
  openFile(matter())
  Object.assign(draft, { complaintId: matterId, text: '还没写完' })
  gatedPage('complaint', () => undefined)
  vi.advanceTimersByTime(quarter)

  goOn()

  expect(platform.navigation.replace).toHaveBeenLastCalledWith('/pkg-progress/pages/complaint/complaint')
  expect([chosen.id, draft.text]).toEqual([matterId, '还没写完'])
  expect(gate).toMatchObject({ backTo: '', why: '' })
})

it('a page that is not about one matter says why it asks, and is where the proof leads, by receipt as well', () => {
  gatedPage('consents', () => undefined)
  expect(platform.navigation.replace).toHaveBeenCalledWith(unlockPage)
  expect(gate.why).toContain('你同意过什么')

  openFile()
  session.onlyComplaint = matterId
  goOn()

  expect(platform.navigation.replace).toHaveBeenLastCalledWith('/pkg-mine/pages/consents/consents')
})

it('who turns back at the question is led to the list the next time', () => {
  gatedPage('leave', () => undefined)
  forgetWay()

  goOn()

  expect(platform.navigation.replace).toHaveBeenLastCalledWith('/pkg-progress/pages/complaints/complaints')
  expect(gate.why).toBe('')
})

it('without a page to go back to she goes to the list', () => {
  goOn()

  expect(platform.navigation.replace).toHaveBeenCalledWith('/pkg-progress/pages/complaints/complaints')
})

it('when the server wants the proof again, the file is put away at once', async () => {
  openFile(matter())
  gatedPage('complaint', () => undefined)
  answerWith(() => refusal(403, 'step-up-required', '请先输入查询密码或回执码。'))

  await loadComplaint()

  expect(opened).toMatchObject({ complaint: undefined, failure: '' })
  expect(session.unlockedUntil).toBe('')
  expect(platform.navigation.replace).toHaveBeenCalledWith(unlockPage)
})

it('a list asks for the proof once, not once for each call', async () => {
  openFile()
  gatedPage('myComplaints', () => undefined)
  answerWith(() => refusal(403, 'step-up-required', '请先输入查询密码或回执码。'))

  await refreshList()

  expect(requests.filter(({ url }) => url.startsWith('/api/v1/complaints'))).toHaveLength(1)
  expect(platform.navigation.replace).toHaveBeenCalled()
})

it('a session by receipt ends with the file: the receipt must be shown again', async () => {
  openFile()
  session.onlyComplaint = matterId
  gatedPage('complaint', () => undefined)
  answerWith(() => refusal(401, 'sign-in-required', '请先登录。'))

  await loadComplaint()

  expect(session).toMatchObject({ token: '', onlyComplaint: '' })
  expect(platform.navigation.replace).toHaveBeenCalledWith(unlockPage)
})

/** The wire with an answer that comes when the test says so. */
function slowly(late = () => json(200, matter())) {
  let release: () => void = () => undefined
  const wait = new Promise<void>(resolve => {
    release = resolve
  })
  answerWith(async ({ method }) => {
    if (method === 'DELETE') return json(204, undefined)
    await wait
    return late()
  })
  return () => {
    release()
  }
}

it('an answer that comes after the fifteen minutes does not bring the file back', async () => {
  vi.useFakeTimers()
  openFile()
  const answer = slowly()
  const loading = loadComplaint()
  vi.advanceTimersByTime(quarter)

  answer()
  await loading

  expect(opened).toMatchObject({ complaint: undefined, failure: '' })
})

it('a list that comes after the quick exit brings nothing back', async () => {
  openFile()
  const answer = slowly(() => json(200, { items: [matter()], page: 1, pageSize: 20, total: 1 }))
  const loading = moreComplaints()
  quickExit()

  answer()
  await loading

  expect(myComplaints).toMatchObject({ rows: [], total: 0, page: 0 })
})

it('an answer that comes after the quick exit brings nothing back', async () => {
  openFile()
  const answer = slowly()
  const loading = loadComplaint()
  quickExit()

  answer()
  await loading

  expect(opened).toMatchObject({ complaint: undefined, failure: '' })
  expect(chosen.id).toBe('')
})
