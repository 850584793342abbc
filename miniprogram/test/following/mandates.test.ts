import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MyMandate } from '@/api/types'
import { lockFile } from '@/following/gate'
import { mandates, readMandate, reading } from '@/following/mandates'
import Complaint from '@/pkg-progress/pages/complaint/complaint.vue'
import Mandate from '@/pkg-progress/pages/mandate/mandate.vue'
import Mandates from '@/pkg-progress/pages/mandates/mandates.vue'
import { mandate, mandateId, matter, matterId, openFile, refusal } from '../support/matter'
import { answerWith, json, platform, requests } from '../support/platform'

enableAutoUnmount(afterEach)

let items: MyMandate[] = []
let heard: () => ReturnType<typeof json> | Error = () => json(204, undefined)
const told = () => requests.filter(({ method }) => method === 'POST').map(({ url, body }) => [url.split(mandateId)[1], body ? JSON.parse(String(body)) : null] as const)
const button = (page: ReturnType<typeof mount>, words: string) => page.findAll('button').find(each => each.text() === words)
const press = async (page: ReturnType<typeof mount>, words: string) => {
  await button(page, words)?.trigger('click')
  await flushPromises()
}

beforeEach(() => {
  openFile(matter())
  items = [mandate()]
  heard = () => json(204, undefined)
  answerWith(({ method, url }) => {
    if (method === 'POST') return heard()
    return url.endsWith('/mandates') ? json(200, { items }) : json(200, matter())
  })
})

async function show() {
  readMandate(mandateId)
  const page = mount(Mandate)
  await flushPromises()
  return page
}

it('one that waits is seen on the page of the matter, and leads there', async () => {
  const page = mount(Complaint)
  await flushPromises()

  expect(page.text()).toContain('有一份委托书等你看')
  await press(page, '去看看')
  expect(platform.navigation.open).toHaveBeenCalledWith('/pkg-progress/pages/mandate/mandate')
  expect(reading.mandateId).toBe(mandateId)
})

it('nothing waits, nothing is said', async () => {
  items = [mandate({ state: 'active', maySign: false, signedAt: '2026-11-21T09:00:00+08:00' })]
  const page = mount(Complaint)
  await flushPromises()

  expect(page.text()).not.toContain('等你看')
})

it('she reads the whole of it: matter, persons, acts, days, free, and that she may take it back', async () => {
  const text = (await show()).text()

  for (const words of ['向有关单位反映欠薪', '演示员', '替你写材料', '替你跑一趟', '2026 年 11 月 20 日', '2027 年 5 月 20 日', '不收钱', '随时可以撤销'])
    expect(text).toContain(words)
  expect(text).not.toContain('替你收文书')
})

it('signing needs her own tick that it costs nothing', async () => {
  const page = await show()
  await press(page, '我看明白了，要签')
  const tick = page.get('input[type=checkbox]')

  expect((tick.element as HTMLInputElement).checked).toBe(false)
  await press(page, '签')
  expect(told()).toEqual([])

  await tick.trigger('change')
  items = [mandate({ state: 'active', maySign: false, signedAt: '2026-11-21T09:00:00+08:00' })]
  await press(page, '签')
  expect(told()).toEqual([['/signature', { toldFree: true }]])
  expect(page.text()).toContain('签好了')
  expect(button(page, '撤销委托')).toBeDefined()
})

it('saying no needs no reason', async () => {
  const page = await show()
  await press(page, '我不签')
  items = [mandate({ state: 'revoked', maySign: false, mayRevoke: false })]
  await press(page, '不签')

  expect(told()).toEqual([['/revocation', { reason: null }]])
  expect(page.text()).toContain('没有人会替你去办')
})

it('what is signed can be taken back later', async () => {
  items = [mandate({ state: 'active', maySign: false, signedAt: '2026-11-21T09:00:00+08:00' })]
  const page = await show()
  await press(page, '撤销委托')
  items = [mandate({ state: 'revoked', maySign: false, mayRevoke: false })]
  await press(page, '撤销')

  expect(told()).toEqual([['/revocation', { reason: null }]])
  expect(page.text()).toContain('已经撤销')
})

it('an answer that was lost is looked up, and not taken for a failure when it had arrived', async () => {
  const page = await show()
  await press(page, '我看明白了，要签')
  await page.get('input[type=checkbox]').trigger('change')
  heard = () => new Error('request:fail')
  items = [mandate({ state: 'active', maySign: false, signedAt: '2026-11-21T09:00:00+08:00' })]
  await press(page, '签')

  expect(mandates.failure).toBe('')
  expect(page.text()).toContain('签好了')
})

it('what is refused is said in the question', async () => {
  const page = await show()
  await press(page, '我看明白了，要签')
  await page.get('input[type=checkbox]').trigger('change')
  heard = () => refusal(422, 'agent-conflict', '这名工作人员要回避')
  await press(page, '签')

  expect(page.text()).toContain('这名工作人员要回避')
  expect(mandates.asking).toBe('sign')
})

it('what was reported is confirmed one by one', async () => {
  const report = { id: 'r1', at: '2026-11-22T09:00:00+08:00', channel: 'miniProgram' as const, text: '演示：材料交上去了。', confirmed: false }
  items = [mandate({ state: 'active', maySign: false, signedAt: '2026-11-21T09:00:00+08:00', reports: [report] })]
  const page = await show()
  expect(page.text()).toContain('材料交上去了')

  items = [{ ...items[0]!, reports: [{ ...report, confirmed: true }] }]
  await press(page, '我知道了')
  expect(told()).toEqual([['/reports/r1/confirmation', null]])
  expect(page.text()).toContain('你看过了')
})

it('who gives it by a representative is not asked to sign here', async () => {
  items = [mandate({ principal: 'representative', maySign: false })]
  const page = await show()

  expect(button(page, '我看明白了，要签')).toBeUndefined()
  expect(page.text()).toContain('不在这里签')
})

it('the list names each with its state, and an empty one says what a mandate is', async () => {
  const page = mount(Mandates)
  await flushPromises()
  expect(page.text()).toContain('等你看：演示：向有关单位反映欠薪。')

  items = []
  const none = mount(Mandates)
  await flushPromises()
  expect(none.text()).toContain('还没有委托书')
})

it('all of it goes when the file is closed', async () => {
  await show()
  lockFile()

  expect(mandates.items).toBeUndefined()
  expect(reading.mandateId).toBe(mandateId)
  expect(requests.some(({ url }) => url.includes(matterId))).toBe(true)
})
