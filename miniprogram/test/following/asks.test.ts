import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MyReferralAsk } from '@/api/types'
import { asks } from '@/following/asks'
import { lockFile } from '@/following/gate'
import Asks from '@/pkg-progress/pages/asks/asks.vue'
import WaitingPart from '@/pkg-progress/pages/complaint/WaitingPart.vue'
import { matter, openFile, referralAsk } from '../support/matter'
import { answerWith, json, platform, requests } from '../support/platform'

enableAutoUnmount(afterEach)

let items: MyReferralAsk[] = []
let heard: () => ReturnType<typeof json> | Error = () => json(204, undefined)
const told = () =>
  requests.filter(({ method }) => method !== 'GET').map(({ method, url, body }) => [method, url.split('referral-asks')[1], body ? JSON.parse(String(body)) : null])
const press = async (page: ReturnType<typeof mount>, words: string, nth = 0) => {
  await page.findAll('button').filter(each => each.text() === words)[nth]?.trigger('click')
  await flushPromises()
}

beforeEach(() => {
  openFile(matter())
  items = [referralAsk(), referralAsk({ id: 'ask-2', unit: '演示医院', fields: ['name'] })]
  heard = () => json(204, undefined)
  answerWith(({ method, url }) => {
    if (method !== 'GET') return heard()
    return url.endsWith('/mandates') ? json(200, { items: [] }) : json(200, { items })
  })
})

async function show() {
  const page = mount(Asks)
  await flushPromises()
  return page
}

it('each unit is asked about by itself: who, for what, which fields, and nothing is ticked for her', async () => {
  const page = await show()

  expect(page.text()).toContain('能不能告诉演示派出所？')
  expect(page.text()).toContain('请他们出具告诫书')
  expect(page.text()).toContain('发生了什么')
  expect(page.text()).toContain('能不能告诉演示医院？')
  expect(page.findAll('input')).toHaveLength(0)
})

it('a yes to one says nothing about the other', async () => {
  const page = await show()
  await press(page, '同意')
  expect(told()).toEqual([])
  items = [referralAsk({ state: 'agreed', mayAnswer: false, mayTakeBack: true }), items[1]!]
  await press(page, '同意', 2) // The two of the list, and the one of the question.

  expect(told()).toEqual([['POST', '/ask-1/answer', { agrees: true }]])
  expect(page.text()).toContain('你同意告诉演示派出所')
  expect(asks.items?.[1]?.state).toBe('asked')
})

it('a no needs no reason, and a yes can be taken back', async () => {
  const page = await show()
  await press(page, '不同意')
  items = [referralAsk({ state: 'declined' }), items[1]!]
  await press(page, '不同意', 2)
  expect(told()).toEqual([['POST', '/ask-1/answer', { agrees: false }]])

  items = [referralAsk({ state: 'agreed', mayAnswer: false, mayTakeBack: true })]
  requests.length = 0
  const again = await show()
  await press(again, '收回同意')
  items = [referralAsk({ state: 'takenBack', mayAnswer: false })]
  await press(again, '收回')
  expect(told()).toEqual([['DELETE', '/ask-1/answer', null]])
  expect(again.text()).toContain('已经收回')
})

it('what was not heard is said, and stays to be answered again', async () => {
  const page = await show()
  await press(page, '同意')
  heard = () => new Error('request:fail')
  await press(page, '同意', 2)

  expect(asks.asking?.answer).toBe('agree')
  expect(asks.failure).not.toBe('')
})

it('what waits is seen on the page of the matter', async () => {
  const part = mount(WaitingPart, { props: { complaint: matter() } })
  await flushPromises()
  expect(part.text()).toContain('有 2 件事要问你同不同意')
  await press(part, '去回答')
  expect(platform.navigation.open).toHaveBeenCalledWith('/pkg-progress/pages/asks/asks')
})

it('all of it goes when the file is closed', async () => {
  await show()
  lockFile()
  expect(asks.items).toBeUndefined()
})
