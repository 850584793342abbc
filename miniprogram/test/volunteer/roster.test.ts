import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MyRoster, OpenSeat } from '@/api/types'
import Duties from '@/pkg-volunteer/pages/duties/duties.vue'
import Swap from '@/pkg-volunteer/pages/swap/swap.vue'
import Open from '@/pkg-volunteer/pages/open/open.vue'
import { staff } from '@/staff/session'
import { mayRelease } from '@/volunteer/roster'
import { answerWith, json, platform, requests } from '../support/platform'
import { myDuty } from '../support/roster'

enableAutoUnmount(afterEach)

let mine: MyRoster
let seats: OpenSeat[]
let refusal: { code: string; text: string } | undefined

beforeEach(() => {
  staff.token = 'staff-1'
  mine = { duties: [myDuty()], offers: [], swaps: [] }
  seats = []
  refusal = undefined
  answerWith(({ url, method }) => {
    if (url.endsWith('/swaps') && method === 'GET') return json(200, { items: [{ name: '演示·同伴', seat: myDuty({ seatId: 's9', day: '2099-11-12' }) }] })
    if (url === '/api/v1/roster/open-seats' || url.endsWith('/standby')) return json(200, { items: seats })
    if (method === 'POST' && refusal) return json(409, { type: 'x', status: 409, code: refusal.code, title: refusal.text })
    if (url.endsWith('/release') || url.endsWith('/decline')) return json(200, { duties: [], offers: [], swaps: [] })
    if (url.endsWith('/acceptance')) return json(200, { duties: [myDuty()], offers: [], swaps: [] })
    return json(200, mine)
  })
})

const button = (page: ReturnType<typeof mount>, words: string) => page.findAll('button').find(each => each.text() === words)
const posts = () => requests.filter(({ method }) => method === 'POST').map(({ url }) => url)

it('a duty says when, where and as what, and is given back after one question', async () => {
  const page = mount(Duties)
  await flushPromises()
  for (const words of ['11 月 9 日上午', '08:30–12:00', '叶县 · 任店镇', '人民调解', '打站点电话']) expect(page.text()).toContain(words)

  await button(page, '我来不了')?.trigger('click')
  expect(posts()).toEqual([])
  await page.find('dialog').find('button').trigger('click')
  await flushPromises()
  expect(posts()).toEqual(['/api/v1/roster/seats/s1/release'])
  expect(page.text()).toContain('已经去问别人')
  expect(page.text()).toContain('现在没有排你的班')
})

it('keeping the duty sends nothing', async () => {
  const page = mount(Duties)
  await flushPromises()
  await button(page, '我来不了')?.trigger('click')
  await button(page, '我还是来')?.trigger('click')
  expect(page.find('dialog').exists()).toBe(false)
  expect(posts()).toEqual([])
})

it('a duty that has begun cannot be given back', () => {
  expect(mayRelease(myDuty(), Date.parse('2099-11-09T00:29:00Z'))).toBe(true)
  expect(mayRelease(myDuty(), Date.parse('2099-11-09T00:30:00Z'))).toBe(false)
})

it('who is asked may come or not, and is told what she would leave', async () => {
  mine = {
    duties: [],
    offers: [{ offerId: 'o1', answerBy: '2099-11-08T02:00:00Z', seat: myDuty(), leaves: myDuty({ seatId: 's2', halfDay: 'afternoon' }) }],
    swaps: [],
  }
  const page = mount(Duties)
  await flushPromises()
  for (const words of ['想请你替班', '另找人替', '2099 年 11 月 8 日 10:00', '不用说原因']) expect(page.text()).toContain(words)
  await button(page, '我来')?.trigger('click')
  await flushPromises()
  expect(posts()).toEqual(['/api/v1/roster/offers/o1/acceptance'])
  expect(page.text()).toContain('的班是你的了')
})

it('an answer that came too late says so and loses nothing', async () => {
  mine = { duties: [], offers: [{ offerId: 'o1', answerBy: '2099-11-08T02:00:00Z', seat: myDuty(), leaves: null }], swaps: [] }
  refusal = { code: 'duty-offer-ended', text: '这次邀请已经结束。' }
  const page = mount(Duties)
  await flushPromises()
  await button(page, '我来不了')?.trigger('click')
  await flushPromises()
  expect(posts()).toEqual(['/api/v1/roster/offers/o1/decline'])
  expect(page.text()).toContain('这次邀请已经结束')
})

it('a duty is changed with a colleague whom I choose', async () => {
  const page = mount(Duties)
  await flushPromises()
  await button(page, '和同伴换')?.trigger('click')
  expect(platform.navigation.open).toHaveBeenCalledWith('/pkg-volunteer/pages/swap/swap')
  const swap = mount(Swap)
  await flushPromises()
  for (const words of ['你的班', '演示·同伴', '11 月 12 日上午']) expect(swap.text()).toContain(words)
  await button(swap, '问问换不换')?.trigger('click')
  await flushPromises()
  const asked = requests.find(({ method }) => method === 'POST')
  expect(asked?.url).toBe('/api/v1/roster/swaps')
  expect(asked?.body).toBe('{"mySeatId":"s1","otherSeatId":"s9"}')
})

it('who is asked to change may do it or not', async () => {
  mine = {
    duties: [myDuty()],
    offers: [],
    swaps: [{ swapId: 'w1', answerBy: '2099-11-08T02:00:00Z', name: '演示·同伴', mine: myDuty(), theirs: myDuty({ seatId: 's9', day: '2099-11-12' }) }],
  }
  const page = mount(Duties)
  await flushPromises()
  expect(page.text()).toContain('演示·同伴想用这个班')
  await button(page, '换')?.trigger('click')
  await flushPromises()
  expect(posts()).toEqual(['/api/v1/roster/swaps/w1/acceptance'])
})

it('open seats are those I may take and, with the reason, those I may not', async () => {
  seats = [
    { seat: myDuty(), whyNot: [], standsBy: false },
    { seat: myDuty({ seatId: 's2' }), whyNot: [{ code: 'duties', text: '这周已有 2 次，最多 2 次', mayBeLifted: true }], standsBy: false },
  ]
  const page = mount(Open)
  await flushPromises()
  expect(page.text()).toContain('为什么：这周已有 2 次，最多 2 次')
  expect(page.findAll('button').filter(each => each.text() === '我来')).toHaveLength(1)
  await button(page, '我来')?.trigger('click')
  await flushPromises()
  expect(posts()).toEqual(['/api/v1/roster/seats/s1/taking'])
  expect(page.text()).toContain('的班是你的了')
  expect(page.text()).toContain('现在没有你能去的空班')
})

it('a session that has ended leads to the sign-in', async () => {
  answerWith(() => json(401, { type: 'x', status: 401, code: 'sign-in-required', title: '请登录。' }))
  mount(Open)
  await flushPromises()
  expect(platform.navigation.replace).toHaveBeenCalledWith('/pkg-staff/pages/bind/bind')
})

it('for an open seat I may say that I come if nobody else does, and take it back', async () => {
  const asked: OpenSeat = { seat: myDuty(), whyNot: [], standsBy: false }
  seats = [asked]
  const page = mount(Open)
  await flushPromises()
  seats = [{ ...asked, standsBy: true }]
  await button(page, '没人来我就来')?.trigger('click')
  await flushPromises()
  expect(page.text()).toContain('到前一天还空着')
  seats = [asked]
  await button(page, '不用问我了')?.trigger('click')
  await flushPromises()
  expect(requests.filter(({ url }) => url.endsWith('/standby')).map(({ method }) => method)).toEqual(['POST', 'DELETE'])
  expect(button(page, '没人来我就来')).toBeDefined()
})
