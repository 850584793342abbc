import { call } from '@/api/client'
import { ApiError, NoAnswer, wordsFor } from '@/api/errors'
import type { AssignmentContent, DeclineReason, MyAssignment, TaskOutcome } from '@/api/types'
import { busyWith, Overtaken } from '@/api/work'
import { wipeable } from '@/safety/memory'
import { withStaff } from '@/staff/session'

/** What I am asked and what I have taken: kind, area and hours. Gone with everything else. */
export const tasks = wipeable(() => ({ items: [] as MyAssignment[], shown: false, busy: false, failure: '', said: '' }))

/** One of them. What it needs is here only after it was opened, and no longer than the page is. */
export const task = wipeable(() => ({
  chosen: undefined as MyAssignment | undefined,
  content: undefined as AssignmentContent | undefined,
  busy: false,
  failure: '',
}))

/** `unknown`: no answer came, so nobody knows whether it was done; only a look at the list tells. */
export const answering = wipeable(() => ({ busy: false, failure: '', unknown: false, reason: '' as '' | DeclineReason }))

export const report = wipeable(() => ({ outcome: '' as '' | TaskOutcome, hours: '', followUp: '' as '' | 'yes' | 'no', words: '' }))

export const loadTasks = (): Promise<boolean> =>
  busyWith(tasks, async () => {
    const { items } = await withStaff(token => call('get', '/api/v1/assignments', { token }))
    Object.assign(tasks, { items, shown: true })
  })

export const asked = (items: readonly MyAssignment[]): MyAssignment[] => items.filter(({ stage }) => stage === 'asked')

export const taken = (items: readonly MyAssignment[]): MyAssignment[] => items.filter(({ stage }) => stage !== 'asked')

export function chooseTask(chosen: MyAssignment): void {
  if (task.chosen?.id !== chosen.id) Object.assign(report, { outcome: '', hours: '', followUp: '', words: '' })
  Object.assign(task, { chosen, content: undefined, failure: '' })
  Object.assign(answering, { failure: '', unknown: false, reason: '' })
  tasks.said = ''
}

/** What the task needs is put away; what was typed of the report stays for the next look. */
export function closeTask(): void {
  task.content = undefined
}

export const openTask = (): Promise<boolean> =>
  busyWith(task, async () => {
    const { chosen } = task
    if (!chosen) return
    const sheet = await withStaff(token => call('get', '/api/v1/assignments/{id}', { token, path: { id: chosen.id } }))
    if (task.chosen?.id !== chosen.id) throw new Overtaken()
    Object.assign(task, { chosen: sheet.task, content: sheet.content ?? undefined })
  })

export const accept = (): Promise<boolean> =>
  answer('好，你去。开始前 24 小时可以看任务内容。', (token, id) =>
    call('post', '/api/v1/assignments/{id}/acceptance', { token, path: { id } }),
  )

export const decline = (): Promise<boolean> =>
  withReason(reason =>
    answer('好的，已请别人。没关系，下次再来。', (token, id) =>
      call('post', '/api/v1/assignments/{id}/decline', { token, path: { id }, body: { reason } }),
    ),
  )

/** It was taken, and somebody else has to go. */
export const giveBack = (): Promise<boolean> =>
  withReason(reason =>
    answer('好的，已请别人去。谢谢你早点说。', (token, id) =>
      call('post', '/api/v1/assignments/{id}/return', { token, path: { id }, body: { reason } }),
    ),
  )

/** Minutes of what was typed in hours (1.5 is an hour and a half); undefined when it makes no sense. */
export function minutesOf(hours: string): number | undefined {
  const value = Number(hours.trim().replace('，', '.').replace('。', '.'))
  return hours.trim() === '' || Number.isNaN(value) || value < 0 || value > 16 ? undefined : Math.round(value * 60)
}

/** What is still missing; empty when it can be sent. */
export function reportProblem({ outcome, hours, followUp }: Pick<typeof report, 'outcome' | 'hours' | 'followUp'>): string {
  if (!outcome) return '先选结果。'
  if (minutesOf(hours) === undefined) return '用了几个小时？填数字，例如 1.5，最多 16。没用时间填 0。'
  return followUp ? '' : '还要不要有人跟进？'
}

export const sendReport = (): Promise<boolean> => {
  const [outcome, minutes] = [report.outcome, minutesOf(report.hours)]
  if (!outcome || minutes === undefined) return Promise.resolve(false)
  const body = { outcome, minutes, followUp: report.followUp === 'yes', words: report.words.trim() || null }
  return answer('记下了，辛苦了。谢谢你。', (token, id) =>
    call('post', '/api/v1/assignments/{id}/report', { token, path: { id }, body }),
  )
}

const withReason = (work: (reason: DeclineReason) => Promise<boolean>): Promise<boolean> =>
  answering.reason ? work(answering.reason) : Promise.resolve(false)

const lost = '没有收到回音，不知道办成没有。先回列表看一眼。'

async function answer(words: string, work: (token: string, id: string) => Promise<unknown>): Promise<boolean> {
  const { chosen } = task
  if (!chosen || answering.busy) return false
  Object.assign(answering, { busy: true, failure: '', unknown: false })
  try {
    await withStaff(token => work(token, chosen.id))
    // The list is of before the answer: not shown again until it was asked for anew.
    Object.assign(tasks, { said: words, shown: false })
    Object.assign(task, { chosen: undefined, content: undefined })
    Object.assign(report, { outcome: '', hours: '', followUp: '', words: '' })
    answering.reason = ''
    return true
  } catch (failure) {
    if (failure instanceof Overtaken) return false
    answering.unknown = failure instanceof NoAnswer || (failure instanceof ApiError && failure.status >= 500)
    answering.failure = answering.unknown ? lost : wordsFor(failure)
    return false
  } finally {
    answering.busy = false
  }
}
