import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import Agenda from '@/pkg-staff/pages/agenda/agenda.vue'
import Clients from '@/pkg-staff/pages/clients/clients.vue'
import Desk from '@/pkg-staff/pages/desk/desk.vue'
import Talk from '@/pkg-staff/pages/talk/talk.vue'
import { staff } from '@/staff/session'
import { chooseTalk } from '@/staff/talk'
import { answerWith, json, platform, requests } from '../support/platform'
import { myTalk, openedTalk } from '../support/talk'

enableAutoUnmount(afterEach)

let givesCounsel = true
let volunteers = false

beforeEach(() => {
  givesCounsel = true
  volunteers = false
  staff.token = 'staff-1'
  answerWith(({ url }) => {
    if (url === '/api/v1/staff/me') return json(200, { name: '演示甲', posts: [], mayFile: false, givesCounsel, volunteers })
    if (url.startsWith('/api/v1/staff/assignments')) return json(200, { items: [], page: 1, pageSize: 20, total: 0 })
    if (url.startsWith('/api/v1/provider/agenda')) return json(200, { items: [myTalk('a')] })
    if (url === '/api/v1/provider/clients') return json(200, { items: [] })
    if (url === '/api/v1/provider/bookings/a') return json(200, openedTalk(myTalk('a', { mayRecord: true, mayGiveBack: false })))
    return json(204, undefined)
  })
})

const button = (page: ReturnType<typeof mount>, words: string) => page.findAll('button').find(each => each.text().includes(words))

it('only whose account is a provider’s finds the way to the agenda', async () => {
  const page = mount(Desk)
  await flushPromises()
  await button(page, '我的咨询')?.trigger('click')
  expect(platform.navigation.open).toHaveBeenCalledWith('/pkg-staff/pages/agenda/agenda')

  givesCounsel = false
  const other = mount(Desk)
  await flushPromises()
  expect(button(other, '我的咨询')).toBeUndefined()
})

it('only whose account is tied to a volunteer finds the way to her page', async () => {
  const other = mount(Desk)
  await flushPromises()
  expect(button(other, '我的志愿服务')).toBeUndefined()

  volunteers = true
  const page = mount(Desk)
  await flushPromises()
  await button(page, '我的志愿服务')?.trigger('click')
  expect(platform.navigation.open).toHaveBeenCalledWith('/pkg-volunteer/pages/me/me')
})

it('the agenda shows hour and topic, and being ill is asked about once', async () => {
  const page = mount(Agenda)
  await flushPromises()
  expect(page.text()).toContain('10:00–10:30')
  expect(page.text()).toContain('想离婚')

  await button(page, '今天病了')?.trigger('click')
  expect(page.text()).toContain('这一步不能撤销')
  expect(requests.some(({ method }) => method === 'POST')).toBe(false)
})

it('a talk shows the safe contact before what she told, and the advice goes out after a question', async () => {
  chooseTalk(myTalk('a'))
  const page = mount(Talk)
  expect(page.text()).not.toContain('联系她之前先看这里')

  await button(page, '打开她说的')?.trigger('click')
  await flushPromises()
  const words = page.text()
  expect(words.indexOf('联系她之前先看这里')).toBeGreaterThan(0)
  expect(words.indexOf('联系她之前先看这里')).toBeLessThan(words.indexOf('房子怎么分'))
  expect(words).toContain('送快递')

  await button(page, '谈过了')?.trigger('click')
  await page.find('textarea').setValue('先收好房产证。')
  await page.findAll('input[type=radio]')[0]?.setValue(true)
  await flushPromises()
  await button(page, '登记并发给她')?.trigger('click')
  expect(page.text()).toContain('发出以后不能改')
  expect(requests.some(({ url }) => url.endsWith('/note'))).toBe(false)
})

it('whom I act for says what it is for, also when it is empty', async () => {
  const page = mount(Clients)
  await flushPromises()
  expect(page.text()).toContain('还没有申报')
  await button(page, '申报')?.trigger('click')
  expect(page.text()).toContain('写一个自己认得出的记号')
})
