import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import Hours from '@/pkg-volunteer/pages/hours/hours.vue'
import Task from '@/pkg-volunteer/pages/task/task.vue'
import Tasks from '@/pkg-volunteer/pages/tasks/tasks.vue'
import { staff } from '@/staff/session'
import { chooseTask } from '@/volunteer/tasks'
import { answerWith, json, platform, requests } from '../support/platform'
import { myTask, taskContent } from '../support/task'

enableAutoUnmount(afterEach)

const mine = myTask('b', { stage: 'taken', answerBy: null, mayOpen: true, mayReport: true })

beforeEach(() => {
  staff.token = 'staff-1'
  answerWith(({ url }) => {
    if (url === '/api/v1/assignments') return json(200, { items: [myTask('a', { risky: true }), mine] })
    if (url === '/api/v1/assignments/b') return json(200, { task: mine, content: taskContent() })
    if (url === '/api/v1/volunteer/me/hours')
      return json(200, {
        confirmedMinutes: 90,
        items: [{ kind: 'accompany', on: '2026-11-20', minutes: 90, place: '叶县 · 任店镇', state: 'confirmed', disputeReason: null }],
      })
    if (url === '/api/v1/volunteer/me/service-record')
      return json(200, {
        code: '0123456789ABCDEF',
        issuedAt: '2026-11-25T02:00:00Z',
        name: '演示志愿者',
        minutes: 90,
        items: [{ on: '2026-11-20', kind: 'accompany', minutes: 90, station: '叶县 · 任店镇妇女儿童维权站' }],
        trainings: [],
      })
    return json(204, undefined)
  })
})

const button = (page: ReturnType<typeof mount>, words: string) => page.findAll('button').find(each => each.text().includes(words))

it('the list says kind, hours and area, and that it may be dangerous', async () => {
  const page = mount(Tasks)
  await flushPromises()

  expect(page.text()).toContain('陪同')
  expect(page.text()).toContain('10:00–12:00')
  expect(page.text()).toContain('可能有危险')
  expect(page.text()).not.toContain('县医院')
})

it('before it is taken there is nothing to open, and two equal answers', () => {
  chooseTask(myTask('a'))
  const page = mount(Task)

  expect(button(page, '接受')).toBeDefined()
  expect(button(page, '这次不行')).toBeDefined()
  expect(button(page, '打开任务内容')).toBeUndefined()
})

it('the safe contact comes before the script and what is needed', async () => {
  chooseTask(mine)
  const page = mount(Task)
  await button(page, '打开任务内容')?.trigger('click')
  await flushPromises()

  const text = page.text()
  const places = ['联系她之前先看这里', '先问方便不方便', '县医院门口'].map(words => text.indexOf(words))
  expect(places.every(place => place > 0)).toBe(true)
  expect([...places].sort((one, other) => one - other)).toEqual(places)
})

it('who was to go with another is told not to go alone', async () => {
  const two = { ...mine, persons: 2 }
  answerWith(() => json(200, { task: two, content: taskContent() }))
  chooseTask(two)
  const page = mount(Task)
  await button(page, '打开任务内容')?.trigger('click')
  await flushPromises()

  expect(page.text()).toContain('不要一个人去')
})

it('the certificate is asked for once and shows its code', async () => {
  const page = mount(Hours)
  await flushPromises()
  expect(page.text()).toContain('已确认 1 小时 30 分')

  await button(page, '开服务证明')?.trigger('click')
  await flushPromises()

  expect(page.text()).toContain('0123-4567-89AB-CDEF')
  expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  expect(platform.navigation.replace).not.toHaveBeenCalled()
})
