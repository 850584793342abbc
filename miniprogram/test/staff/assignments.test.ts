import { beforeEach, expect, it } from 'vitest'
import { wipeAll } from '@/safety/memory'
import { accept, decline, deciding, desk, hasMore, loadAssignments, loadMore, openAssignment } from '@/staff/assignments'
import { staff } from '@/staff/session'
import { dueWords } from '@/staff/words'
import { answerWith, json, requests } from '../support/platform'
import { assignment } from '../support/assignment'

const page = (items: unknown[], total: number, number = 1) => json(200, { items, page: number, pageSize: 20, total })

beforeEach(() => {
  staff.token = 'staff-1'
})

it('pages on without showing one twice', async () => {
  answerWith(({ url }) => (url.includes('page=1') ? page([assignment('a'), assignment('b')], 22) : page([assignment('b'), assignment('c')], 22, 2)))

  await loadAssignments()
  expect(hasMore()).toBe(true)
  await loadMore()

  expect(desk.items.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(hasMore()).toBe(false)
})

it('an empty list is a list, and a broken wire leaves what was there', async () => {
  answerWith(() => page([], 0))
  await loadAssignments()
  expect(desk).toMatchObject({ page: 1, total: 0, failure: '' })

  answerWith(() => new Error('gone'))
  expect(await loadAssignments()).toBe(false)
  expect(desk.failure).toContain('网络断了')
})

it('takes it up once, however often it is tapped', async () => {
  answerWith(() => json(204, undefined))
  openAssignment(assignment('a'))

  const done = await Promise.all([accept(), accept()])

  expect(done).toEqual([true, false])
  expect(requests).toHaveLength(1)
  expect(requests[0]).toMatchObject({ url: '/api/v1/staff/assignments/a/accept', headers: { authorization: 'Bearer staff-1' } })
  expect(desk.said).toContain('接下了')
})

it('gives it back with the reason', async () => {
  answerWith(() => json(204, undefined))
  openAssignment(assignment('a'))
  deciding.reason = ' 这几天出差 '

  expect(await decline()).toBe(true)

  expect(requests[0]).toMatchObject({ url: '/api/v1/staff/assignments/a/decline', body: '{"reason":"这几天出差"}' })
  expect(deciding.reason).toBe('')
})

it('without an answer nobody claims that it was done or not', async () => {
  answerWith(() => new Error('gone'))
  openAssignment(assignment('a'))

  expect(await accept()).toBe(false)

  expect(deciding).toMatchObject({ unknown: true, busy: false })
  expect(desk.said).toBe('')
  expect(desk.chosen?.id).toBe('a')
})

it('a refusal is said in the server’s words and keeps the reason', async () => {
  answerWith(() => json(409, { type: 'x', title: '这件事已经有人在办了。', status: 409, code: 'case-state' }))
  openAssignment(assignment('a'))
  deciding.reason = '要回避'

  await decline()

  expect(deciding).toMatchObject({ unknown: false, failure: '这件事已经有人在办了。', reason: '要回避' })
})

it('nothing of it is left after leaving, also when the answer comes later', async () => {
  let answer: (value: ReturnType<typeof json>) => void = () => undefined
  answerWith(({ method }) => (method === 'DELETE' ? json(204, undefined) : new Promise(resolve => (answer = resolve))))
  const loading = loadAssignments()
  while (requests.length === 0) await Promise.resolve()

  wipeAll()
  answer(page([assignment('a')], 1))
  await loading

  expect(desk).toMatchObject({ items: [], total: 0, page: 0, failure: '' })
})

it('says what is due as people do', () => {
  const now = Date.parse('2026-11-25T08:00:00Z')
  expect(dueWords('2026-11-28T08:00:00Z', now)).toBe('还剩 3 天')
  expect(dueWords('2026-11-23T20:00:00Z', now)).toBe('已超期 2 天')
  expect(dueWords(null, now)).toBe('')
})
