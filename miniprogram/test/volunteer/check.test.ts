import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ServiceRecordCheck } from '@/api/types'
import Check from '@/pkg-volunteer/pages/check/check.vue'
import { answerWith, json, requests } from '../support/platform'

enableAutoUnmount(afterEach)

let answer: ServiceRecordCheck

beforeEach(() => {
  answer = { valid: true, name: '演**', minutes: 90, issuedOn: '2099-11-09' }
  answerWith(() => json(200, answer))
})

async function asked(code: string) {
  const page = mount(Check)
  await page.find('input').setValue(code)
  await page.findAll('button').find(each => each.text() === '核对')?.trigger('click')
  await flushPromises()
  return page
}

it('a certificate of ours says what it must say', async () => {
  const page = await asked(' ab12-cd34 ')
  expect(requests[requests.length - 1]?.url).toBe('/api/v1/service-records/ab12-cd34')
  for (const words of ['是我们开的证明', '演**', '1 小时 30 分', '11 月 9 日']) expect(page.text()).toContain(words)
})

it('an unknown code is said to be none', async () => {
  answer = { valid: false, name: null, minutes: null, issuedOn: null }
  const page = await asked('nothing')
  expect(page.text()).toContain('没有这张证明')
  expect(page.text()).not.toContain('是我们开的')
})

it('nothing is asked before a code is written', () => {
  const page = mount(Check)
  expect(page.findAll('button').find(each => each.text() === '核对')?.attributes('disabled')).toBeDefined()
})
