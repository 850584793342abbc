import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MyVolunteering } from '@/api/types'
import Me from '@/pkg-volunteer/pages/me/me.vue'
import Times from '@/pkg-volunteer/pages/times/times.vue'
import { staff } from '@/staff/session'
import { answerWith, json, platform, requests } from '../support/platform'
import { myVolunteering } from '../support/volunteer'

enableAutoUnmount(afterEach)

let server: MyVolunteering

beforeEach(() => {
  staff.token = 'staff-1'
  server = myVolunteering()
  answerWith(({ url, method, body }) => {
    if (url === '/api/v1/volunteer/me') return json(200, server)
    return method === 'PUT' ? json(200, { ...server, version: 'v2', availability: JSON.parse(String(body)) as object }) : json(204, undefined)
  })
})

const button = (page: ReturnType<typeof mount>, words: string) => page.findAll('button').find(each => each.text().includes(words))

it('the page says where I stand, what ends soon, and leads to my times', async () => {
  const page = mount(Me)
  await flushPromises()
  for (const words of ['已批准', '人民调解', '快到期', '还没有查过', '反家暴培训', '离家 10 公里以内', '要有人一起']) {
    expect(page.text()).toContain(words)
  }

  await button(page, '我的时间')?.trigger('click')
  expect(platform.navigation.open).toHaveBeenCalledWith('/pkg-volunteer/pages/times/times')
})

it('who was paused reads why', async () => {
  server = myVolunteering({ state: 'paused', stateReason: '家中有事', clearedUntil: '2026-11-20', clearance: 'ended' })
  const page = mount(Me)
  await flushPromises()
  for (const words of ['暂停中', '家中有事', '已过期', '再查一次']) expect(page.text()).toContain(words)
})

it('a break is asked about once, and so is leaving', async () => {
  const page = mount(Me)
  await flushPromises()
  const before = requests.length
  await button(page, '歇一段时间')?.trigger('click')
  expect(requests).toHaveLength(before)
  answerWith(() => json(200, myVolunteering({ state: 'paused', stateReason: '本人在手机上办的', mayResume: true })))
  await page.findAll('dialog button').find(each => each.text() === '歇一段时间')?.trigger('click')
  await flushPromises()
  expect(requests[before]).toMatchObject({ url: '/api/v1/volunteer/me/pause', body: '{"reason":null}' })
  expect(button(page, '我回来了')).toBeDefined()

  answerWith(() => json(404, { type: 'x', status: 404, code: 'not-found', title: '没有找到。' })) // The answer to the first try was lost.
  await button(page, '不做志愿者了')?.trigger('click')
  expect(page.text()).toContain('不能撤销')
  await page.findAll('dialog button').find(each => each.text() === '不做了')?.trigger('click')
  await flushPromises()
  expect(platform.navigation.replace).toHaveBeenCalledWith('/pkg-staff/pages/desk/desk')
})

it('what the station has paused only the station resumes', async () => {
  server = myVolunteering({ state: 'paused', stateReason: '站里暂停' })
  const page = mount(Me)
  await flushPromises()
  expect(page.text()).toContain('这是维权站暂停的')
  expect(button(page, '我回来了')).toBeUndefined()
})

it('a session that has ended leads to the sign-in', async () => {
  answerWith(() => json(401, { type: 'x', status: 401, code: 'sign-in-required', title: '请登录。' }))
  mount(Me)
  await flushPromises()
  expect(platform.navigation.replace).toHaveBeenCalledWith('/pkg-staff/pages/bind/bind')
})

it('the week is twenty-one buttons that say whether they are on, and is saved by one more', async () => {
  const page = mount(Times)
  await flushPromises()
  const cells = page.findAll('button[aria-pressed]')
  expect(cells).toHaveLength(21)
  expect(cells.filter(each => each.attributes('aria-pressed') === 'true').map(each => each.attributes('aria-label'))).toEqual(['每周一上午有空'])
  expect(button(page, '没有要保存的')?.attributes('disabled')).toBeDefined()

  await page.find('[aria-label="每周日晚上有空"]').trigger('click')
  await button(page, '保存')?.trigger('click')
  await flushPromises()
  expect(requests.find(({ method }) => method === 'PUT')?.body).toContain('{"day":"sunday","halfDay":"evening"}')
  expect(page.text()).toContain('存好了')
})
