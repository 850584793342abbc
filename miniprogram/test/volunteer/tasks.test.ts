import { beforeEach, expect, it } from 'vitest'
import { wipeAll } from '@/safety/memory'
import { staff } from '@/staff/session'
import { grouped, sayCompany, saySpan } from '@/volunteer/task-words'
import { accept, answering, asked, chooseTask, decline, minutesOf, openTask, report, reportProblem, sendReport, taken, task, tasks } from '@/volunteer/tasks'
import { answerWith, json, requests } from '../support/platform'
import { myTask, taskContent } from '../support/task'

beforeEach(() => {
  staff.token = 'staff-1'
})

it('an offer is accepted once, whatever is tapped twice', async () => {
  answerWith(() => json(204, undefined))
  Object.assign(tasks, { items: [myTask('a')], shown: true })
  chooseTask(myTask('a'))

  const done = await Promise.all([accept(), accept()])

  expect(done).toEqual([true, false])
  expect(requests).toHaveLength(1)
  expect(requests[0]).toMatchObject({ method: 'POST', url: '/api/v1/assignments/a/acceptance' })
  expect(tasks).toMatchObject({ shown: false, said: expect.stringContaining('你去') })
  expect(task.chosen).toBeUndefined()
})

it('declining asks for a reason and for nothing else', async () => {
  answerWith(() => json(204, undefined))
  chooseTask(myTask('a'))

  expect(await decline()).toBe(false)
  answering.reason = 'tooFar'
  expect(await decline()).toBe(true)

  expect(requests).toHaveLength(1)
  expect(requests[0]).toMatchObject({ url: '/api/v1/assignments/a/decline', body: '{"reason":"tooFar"}' })
})

it('a refusal is shown, and what nobody answered is called unknown', async () => {
  answerWith(() => json(409, { code: 'assignment-expired', title: '回复的时间过了，已经请了别人。没关系，下次再来。' }))
  chooseTask(myTask('a'))
  expect(await accept()).toBe(false)
  expect(answering).toMatchObject({ unknown: false, failure: '回复的时间过了，已经请了别人。没关系，下次再来。' })

  answerWith(() => json(503, {}))
  expect(await accept()).toBe(false)
  expect(answering.unknown).toBe(true)
})

it('what the task needs goes with the quick exit', async () => {
  const mine = myTask('a', { stage: 'taken', mayOpen: true })
  answerWith(() => json(200, { task: mine, content: taskContent() }))
  chooseTask(mine)
  expect(await openTask()).toBe(true)
  expect(task.content?.needs).toContain('县医院')

  wipeAll()

  expect(task.content).toBeUndefined()
  expect(task.chosen).toBeUndefined()
})

it('a report says what is missing, and counts in minutes', async () => {
  answerWith(() => json(204, undefined))
  chooseTask(myTask('a', { stage: 'taken', mayReport: true }))
  expect(reportProblem(report)).toBe('先选结果。')
  report.outcome = 'done'
  expect(reportProblem(report)).toContain('几个小时')
  report.hours = '1.5'
  expect(reportProblem(report)).toContain('跟进')
  report.followUp = 'no'
  expect(reportProblem(report)).toBe('')

  expect(await sendReport()).toBe(true)

  expect(requests[0]).toMatchObject({
    url: '/api/v1/assignments/a/report',
    body: '{"outcome":"done","minutes":90,"followUp":false,"words":null}',
  })
})

it('hours that make no sense are none', () => {
  expect(['', 'x', '-1', '16.5'].map(minutesOf)).toEqual([undefined, undefined, undefined, undefined])
  expect(['0', '0.25', '16'].map(minutesOf)).toEqual([0, 15, 960])
})

it('words for groups, spans, codes and company', () => {
  const items = [myTask('a'), myTask('b', { stage: 'taken' }), myTask('c', { stage: 'reported' })]
  expect(asked(items).map(({ id }) => id)).toEqual(['a'])
  expect(taken(items).map(({ id }) => id)).toEqual(['b', 'c'])
  expect([45, 60, 150].map(saySpan)).toEqual(['45 分钟', '1 小时', '2 小时 30 分'])
  expect(grouped('0123456789ABCDEF')).toBe('0123-4567-89AB-CDEF')
  expect(sayCompany({ persons: 2, withOfficer: true })).toBe('两个志愿者一起去，有工作人员陪着')
})
