import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { followUp } from '@/following/followUp'
import FollowUpPart from '@/pkg-progress/pages/complaint/FollowUpPart.vue'
import { myBooking } from '../support/booking'
import { matter, matterId, openFile } from '../support/matter'
import { answerWith, json, requests } from '../support/platform'

enableAutoUnmount(afterEach)

const talk = matter({ nature: 'legalBooking' })
let items = [myBooking({ id: matterId, status: 'held', mayChange: false })]
let heard: () => ReturnType<typeof json> | Error = () => json(204, undefined)
const told = () => requests.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(String(body)) as object)
const button = (page: ReturnType<typeof mount>, words: string) => page.findAll('button').find(each => each.text().includes(words))

beforeEach(() => {
  openFile(talk)
  heard = () => json(204, undefined)
  answerWith(({ method, url }) => {
    if (url === '/api/v1/bookings') return json(200, { items })
    return method === 'POST' ? heard() : json(200, talk)
  })
})

async function show(more: Parameters<typeof myBooking>[0], complaint = talk) {
  items = [myBooking({ id: matterId, status: 'held', mayChange: false, ...more })]
  const page = mount(FollowUpPart, { props: { complaint } })
  await flushPromises()
  return page
}

it('asks nothing before its day, and nothing where there was no talk', async () => {
  expect((await show({ asked: false })).text()).toBe('')

  openFile(matter())
  requests.length = 0
  expect((await show({ asked: true }, matter())).text()).toBe('')
  expect(requests).toHaveLength(0)
})

it('who is not safe is shown 110 before she sends, and told that somebody calls', async () => {
  const page = await show({ asked: true })
  await button(page, '告诉我们')?.trigger('click')
  expect(page.text()).toContain('请先选一个')
  followUp.answer = 'notSafe'
  await flushPromises()
  expect(button(page, '110')).toBeDefined()
  items = [myBooking({ id: matterId, status: 'held', mayChange: false, asked: true, answer: 'notSafe' })]
  await button(page, '告诉我们')?.trigger('click')
  await flushPromises()

  expect(told()).toEqual([{ answer: 'notSafe' }])
  expect(page.text()).toContain('马上按你说的安全方式联系你')
})

it('what did not arrive is said, and stays to be sent again; later she may say it anew', async () => {
  heard = () => new Error('request:fail')
  const page = await show({ asked: true })
  followUp.answer = 'fine'
  await button(page, '告诉我们')?.trigger('click')
  await flushPromises()
  expect(followUp).toMatchObject({ answer: 'fine' })
  expect(followUp.failure).not.toBe('')

  heard = () => json(204, undefined)
  items = [myBooking({ id: matterId, status: 'held', mayChange: false, asked: true, answer: 'fine' })]
  await button(page, '告诉我们')?.trigger('click')
  await flushPromises()
  expect(page.text()).toContain('谢谢你告诉我们')
  await button(page, '再说一次')?.trigger('click')
  expect(button(page, '告诉我们')).toBeDefined()
})
