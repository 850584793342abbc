import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import Calendar from '@/pkg-volunteer/pages/calendar/calendar.vue'
import { staff } from '@/staff/session'
import { answerWith, json, requests } from '../support/platform'

enableAutoUnmount(afterEach)

beforeEach(() => {
  staff.token = 'staff-1'
  answerWith(({ method }) => (method === 'POST' ? json(201, { path: '/api/v1/duty-calendars/demo.ics' }) : json(204, undefined)))
})

const button = (page: ReturnType<typeof mount>, words: string) => page.findAll('button').find(each => each.text().includes(words))

it('the address is shown once it was asked for, with what it lets others see', async () => {
  const page = mount(Calendar)
  await flushPromises()
  expect(page.text()).not.toContain('duty-calendars')

  await button(page, '要一个地址')?.trigger('click')
  await flushPromises()

  expect(page.text()).toContain(`${location.origin}/api/v1/duty-calendars/demo.ics`)
  expect(page.text()).toContain('不要发给别人')
})

it('is gone from the page when it was taken back, and when the page is left', async () => {
  const page = mount(Calendar)
  await flushPromises()
  await button(page, '要一个地址')?.trigger('click')
  await flushPromises()
  await button(page, '收回地址')?.trigger('click')
  await flushPromises()

  expect(requests.map(({ method }) => method)).toEqual(['POST', 'DELETE'])
  expect(page.text()).not.toContain('duty-calendars')
  expect(page.text()).toContain('收回了')
})
