import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { draft } from '@/booking/draft'
import { held, letGo } from '@/booking/hold'
import { askToLeave, bookOffer, joining, leave, leaving, loadWaiting, waiting } from '@/booking/waiting'
import { onward, position, unfinished, walk } from '@/booking/walk'
import JoinWaiting from '@/pkg-booking/JoinWaiting.vue'
import Booking from '@/pkg-booking/pages/booking/booking.vue'
import Waiting from '@/pkg-booking/pages/waiting/waiting.vue'
import { session } from '@/stores/session'
import { done, entry, offer, problem, write } from '../support/booking'
import { answerWith, json, platform, requests } from '../support/platform'

enableAutoUnmount(afterEach)

let items = [entry()]
let change: () => ReturnType<typeof json> | Error = () => json(204, undefined)
const sent = (method: string) => requests.filter(each => each.method === method)
const button = (page: ReturnType<typeof mount>, words: string) => page.findAll('button').find(each => each.text().includes(words))

beforeEach(() => {
  items = [entry()]
  change = () => json(204, undefined)
  uni.pageScrollTo = vi.fn()
  answerWith(({ method, url }) => {
    if (url === '/api/v1/sessions') return json(201, { token: 't' })
    if (url === '/api/v1/waiting-list') return method === 'POST' ? json(201, { id: 'w1' }) : json(200, { items })
    if (url === '/api/v1/bookings') return done
    if (url.startsWith('/api/v1/catalogue')) return json(200, { counties: [], templates: [] })
    return change()
  })
})

it('she joins with what she looked for, and nothing that tells who she is', async () => {
  write()
  const page = mount(JoinWaiting)
  await flushPromises()
  await page.find('input[type=checkbox]').trigger('change')
  await button(page, '排队等时间')?.trigger('click')
  await flushPromises()

  const body = JSON.parse(String(sent('POST').find(({ url }) => url === '/api/v1/waiting-list')?.body)) as object
  expect(body).toEqual({
    county: '410402',
    topic: 'divorce',
    kind: 'phone',
    womanOnly: draft.womanOnly,
    lastDay: joining.lastDay,
    mayMessage: true,
  })
  expect(page.text()).toContain('排上了')
  await button(page, '看我在等的')?.trigger('click')
  expect(platform.navigation.open).toHaveBeenCalledWith('/pkg-booking/pages/waiting/waiting')
})

it('too many are refused in words, and a place that cannot sign in offers nothing', async () => {
  write()
  answerWith(({ url }) => (url === '/api/v1/sessions' ? json(201, { token: 't' }) : problem(422, 'waiting-too-many', '先去掉一个再等。')))
  const page = mount(JoinWaiting)
  await flushPromises()
  await button(page, '排队等时间')?.trigger('click')
  await flushPromises()
  expect(page.text()).toContain('先去掉一个再等。')

  session.token = ''
  platform.loginCode.mockResolvedValue(null)
  const elsewhere = mount(JoinWaiting)
  await flushPromises()
  expect(elsewhere.findAll('button')).toHaveLength(0)
})

it('shows what she waits for without a word of what about, and until when a time is kept', async () => {
  items = [entry({ state: 'offered', offer: offer(100) }), entry({ id: 'w2', state: 'over' })]
  const page = mount(Waiting)
  await flushPromises()

  expect(page.text()).toMatch(/给你留到 \d\d:\d\d，还有 1 小时 \d\d 分钟/)
  expect(page.text()).toContain('没有等到')
  for (const word of ['离婚', '律师', '演示']) expect(page.text()).not.toContain(word)
  expect(page.findAll('button').filter(each => each.text().includes('不等了'))).toHaveLength(1)
})

it('books the kept time with her session, without being asked for a kind or a time again', async () => {
  await loadWaiting()
  bookOffer(offer())
  expect(platform.navigation.open).toHaveBeenCalledWith('/pkg-booking/pages/booking/booking')
  expect(held).toMatchObject({ id: 'o1', offered: true })
  expect(Date.parse(held.until)).toBeGreaterThan(Date.now() + 90 * 60_000)
  expect(position()).toEqual({ number: 1, of: 10 })
  write()
  Object.assign(draft, { name: '', phone: '13800000000', kind: 'phone' })
  walk.step = 'where'
  onward()
  expect(walk.step).toBe('tell')
  expect(held.id).toBe('o1')
  expect(unfinished()).toBe('who')

  draft.name = '小李'
  walk.step = 'check'
  const page = mount(Booking)
  await flushPromises()
  await button(page, '约这个时间')?.trigger('click')
  await flushPromises()
  const booked = sent('POST').find(({ url }) => url === '/api/v1/bookings')
  expect(booked?.headers.authorization).toBe('Bearer t')
  expect(JSON.parse(String(booked?.body))).toMatchObject({ holdId: 'o1' })
})

it('a kept time that she does not name herself for is still booked with her session', async () => {
  bookOffer(offer(100, { slot: { ...offer().slot, kind: 'onSite' } }))
  write()
  Object.assign(draft, { kind: 'onSite', name: '', phone: '' })
  walk.step = 'check'
  const page = mount(Booking)
  await flushPromises()
  await button(page, '约这个时间')?.trigger('click')
  await flushPromises()

  const booked = sent('POST').find(({ url }) => url === '/api/v1/bookings')
  expect(booked?.headers.authorization).toBe('Bearer t')
  expect(JSON.parse(String(booked?.body))).toMatchObject({ anonymous: true })
  letGo()
})

it('gives up an entry after one question; after a lost answer only the list says whether it was done', async () => {
  await loadWaiting()
  askToLeave(entry())
  change = () => new Error('request:fail')
  await leave()
  expect(leaving.failure).not.toBe('')

  items = []
  await leave()
  expect(leaving.entry).toBeUndefined()
  expect(waiting).toMatchObject({ items: [], said: '好，不等了。' })
})

it('asks nothing where a receipt is open: that session stands for one matter', async () => {
  session.onlyComplaint = 'c1'
  expect(await loadWaiting()).toBe(false)
  expect(requests).toHaveLength(0)
})
