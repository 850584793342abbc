import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { booked } from '@/booking/booked'
import { draft } from '@/booking/draft'
import { held } from '@/booking/hold'
import { topics } from '@/booking/topics'
import { walk } from '@/booking/walk'
import Booked from '@/pkg-booking/pages/booked/booked.vue'
import Booking from '@/pkg-booking/pages/booking/booking.vue'
import Bookings from '@/pkg-booking/pages/bookings/bookings.vue'
import { done, heldSeat, myBooking, slot, write } from '../support/booking'
import { openFile } from '../support/matter'
import { answerWith, json, platform, requests } from '../support/platform'

enableAutoUnmount(afterEach)

let slots = [slot()]
let mine = [myBooking()]
let calendar: () => { status?: number; text?: string } | Error = () => ({ text: 'BEGIN:VCALENDAR' })
const topic = {
  code: 'violence',
  words: '被家里人打骂、威胁、控制',
  category: 'F1',
  freeAid: '受了家庭暴力，申请法律援助不看家里穷不穷。',
  article: '法律援助法 第32条',
  urgent: true,
  forMinors: false,
  counsel: false,
}

beforeEach(() => {
  slots = [slot()]
  mine = [myBooking()]
  topics.items = []
  uni.pageScrollTo = vi.fn()
  answerWith(({ method, url }) => {
    if (url.startsWith('/api/v1/consultation-slots')) return json(200, { items: slots, next: null })
    if (url === '/api/v1/consultation-topics') return json(200, { items: [topic] })
    if (url === '/api/v1/consultation-holds') return heldSeat()
    if (url === '/api/v1/sessions') return json(201, { token: 't' })
    if (url === '/api/v1/bookings/b1/calendar') return calendar()
    if (url === '/api/v1/bookings') return method === 'POST' ? done : json(200, { items: mine })
    return json(204, undefined)
  })
})

async function open(step: typeof walk.step) {
  write()
  walk.step = step
  const page = mount(Booking)
  await flushPromises()
  return page
}
const button = (page: ReturnType<typeof mount>, words: string) => page.findAll('button').find(each => each.text().includes(words))

it('who is in danger is shown whom to call first, and may go on or ask for help', async () => {
  const page = await open('danger')
  expect(page.text()).not.toContain('我要求助')
  draft.dangerNow = 'yes'
  await flushPromises()

  expect(page.text()).toContain('先打 110')
  expect(button(page, '12338')).toBeDefined()
  await button(page, '我要求助')?.trigger('click')
  expect(platform.navigation.open).toHaveBeenCalledWith('/pkg-file/pages/file/file')
})

it('a topic tells when legal aid is free, and what cannot wait', async () => {
  const page = await open('topic')
  await button(page, '换一个')?.trigger('click')
  await button(page, topic.words)?.trigger('click')

  expect(draft.topic).toBe('violence')
  expect(page.text()).toContain('不看家里穷不穷。（法律援助法 第32条）')
  expect(page.text()).toContain('有危险先打 110')
})

it('a tap keeps a time, and she is told until when', async () => {
  const page = await open('when')
  expect(page.text()).toMatch(/周二 12 月 1 日\s*1 个时间/)
  await button(page, '09:00–09:30')?.trigger('click')
  await flushPromises()

  expect(page.text()).toMatch(/这个时间给你留到 \d\d:\d\d/)
  expect(button(page, '换一个时间')).toBeDefined()
})

it('without a time there is something else to do', async () => {
  slots = []
  const page = await open('when')

  expect(page.text()).toContain('这两周没有空的时间')
  for (const words of ['看全市的', '换一种谈法', '打 12338 问']) expect(button(page, words)).toBeDefined()
  slots = [slot()]
  await button(page, '看全市的')?.trigger('click')
  await flushPromises()
  expect(requests[requests.length - 1]?.url).not.toContain('county')
  expect(button(page, '09:00–09:30')).toBeDefined()
})

it('where nobody can sign in, no talk by telephone is offered', async () => {
  platform.loginCode.mockResolvedValue(null)
  const page = await open('how')
  const offered = page.findAll('input[type=radio]').length

  expect(offered).toBe(2)
  expect(page.text()).toContain('约不了电话和视频')
})

it('booked from the check: the receipt is shown, and what comes next', async () => {
  const page = await open('when')
  await button(page, '09:00–09:30')?.trigger('click')
  await flushPromises()
  walk.step = 'check'
  await flushPromises()
  await button(page, '约这个时间')?.trigger('click')
  await flushPromises()
  expect(platform.navigation.replace).toHaveBeenCalledWith('/pkg-booking/pages/booked/booked')

  const text = mount(Booked).text()
  expect(text).toContain('周二 12 月 1 日 09:00–09:30')
  expect(text).toContain(booked.receiptCode)
  expect(text).toContain('老师打你留的电话')
  expect(held.id).toBe('')
})

it('her calendar gets a time only after she was told who else may see it, and no word of what it is', async () => {
  Object.assign(booked, { slot: slot(), id: '019abcde-f012-7345-8678-9abcdef01234' })
  const page = mount(Booked)
  await button(page, '加到日历')?.trigger('click')
  expect(platform.saveFile).not.toHaveBeenCalled()
  expect(page.text()).toContain('能看你手机日历的人，也会看到')
  await page.find('dialog').findAll('button')[1]?.trigger('click')
  await flushPromises()
  expect(platform.saveFile).not.toHaveBeenCalled()

  await button(page, '加到日历')?.trigger('click')
  await page.find('dialog').findAll('button')[0]?.trigger('click')
  await flushPromises()
  const [name, , text] = platform.saveFile.mock.calls[0] ?? ['', '', '']
  expect(name).toBe('calendar.ics')
  expect(text).toContain('DTSTART:20261201T010000Z\r\n')
  expect(text).toContain('UID:86789abcdef01234\r\n')
  for (const word of ['演示', '律师', '咨询', '电话', booked.id]) expect(text).not.toContain(word)
  expect(page.find('dialog').exists()).toBe(false)
})

it('a booked time goes into her calendar from the list, with what the server gives; one that is over does not', async () => {
  openFile()
  mine = [myBooking(), myBooking({ id: 'b2', number: 'P2', status: 'held', mayChange: false })]
  const page = mount(Bookings)
  await flushPromises()
  expect(page.findAll('button').filter(each => each.text().includes('加到日历'))).toHaveLength(1)

  await button(page, '加到日历')?.trigger('click')
  calendar = () => json(500, undefined)
  await page.find('dialog').findAll('button')[0]?.trigger('click')
  await flushPromises()
  expect(platform.saveFile).not.toHaveBeenCalled()
  expect(page.find('dialog').text()).toContain('再试')

  calendar = () => ({ text: 'BEGIN:VCALENDAR' })
  await page.find('dialog').findAll('button')[0]?.trigger('click')
  await flushPromises()
  expect(platform.saveFile).toHaveBeenCalledWith('calendar.ics', expect.any(String), 'BEGIN:VCALENDAR')
})

it('what she booked is behind her proof; a talk that is over cannot be changed', async () => {
  mount(Bookings)
  expect(platform.navigation.replace).toHaveBeenCalledWith('/pkg-progress/pages/unlock/unlock')

  openFile()
  mine = [myBooking(), myBooking({ id: 'b2', number: 'P2', status: 'held', mayChange: false })]
  const page = mount(Bookings)
  await flushPromises()
  expect(page.text()).toContain('共 2 次')
  expect(page.text()).toContain('谈过了')
  expect(page.findAll('button').filter(each => each.text().includes('换时间'))).toHaveLength(1)
})
