import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import Apply from '@/pkg-volunteer/pages/apply/apply.vue'
import { wipeAll } from '@/safety/memory'
import { session } from '@/stores/session'
import { draft, isMinor, isTooYoung } from '@/volunteer/application/draft'
import { application, loadApplication, sendApplication, sending } from '@/volunteer/application/send'
import { problemOf, stepOfField, stepsFor } from '@/volunteer/application/steps'
import { walk } from '@/volunteer/application/walk'
import { answerWith, json, requests } from '../support/platform'
import { noApplication } from '../support/volunteer'

enableAutoUnmount(afterEach)

const path = '/api/v1/volunteer-application'
let post: () => ReturnType<typeof json> | Error
const posts = () => requests.filter(({ method, url }) => method === 'POST' && url === path)

beforeEach(() => {
  post = () => json(201, noApplication({ state: 'applied', text: '收到了。', mayApply: false, since: '2026-11-26T04:00:00Z' }))
  answerWith(({ url, method }) => {
    if (url === '/api/v1/sessions') return json(201, { token: 't' })
    if (url === path) return method === 'POST' ? post() : json(200, noApplication())
    return json(200, { counties: [], chapters: [], hotlines: [], texts: [] })
  })
})

function fill(): void {
  Object.assign(draft, {
    agreed: ['yes'],
    name: ' 演示甲 ',
    phone: '13900000001',
    sex: 'female',
    birthDate: '1990-05-01',
    skills: ['helper'],
    township: '410422101',
    village: '410422101201',
  })
}

it('who is under 18 is asked for the guardian, to the day', () => {
  const now = Date.parse('2026-11-26T12:00:00+08:00')
  expect(isMinor({ birthDate: '2008-11-27' }, now)).toBe(true)
  expect(isMinor({ birthDate: '2008-11-26' }, now)).toBe(false)
  expect(isMinor({ birthDate: '2008-02-29' }, Date.parse('2026-02-28T12:00:00+08:00'))).toBe(true)
  expect(isTooYoung({ birthDate: '2010-11-27' }, now)).toBe(true)
  expect(isTooYoung({ birthDate: '2010-11-26' }, now)).toBe(false)
  fill()
  expect(stepsFor(draft)).not.toContain('guardian')
  draft.birthDate = '2999-01-01'
  expect(stepsFor(draft)).toContain('guardian')
  expect(problemOf('guardian', draft)).toContain('监护人')
})

it('a lawyer needs a licence that ends, a half-typed certificate is told', () => {
  fill()
  expect(problemOf('certificates', draft)).toBe('')
  draft.skills = ['lawyer']
  expect(problemOf('certificates', draft)).toContain('执业证')
  draft.certificates = [{ skill: 'lawyer', title: '律师执业证', proofNumber: '', validUntil: '2027-01-01' }]
  expect(problemOf('certificates', draft)).toContain('没写全')
  draft.certificates = [{ skill: 'lawyer', title: '律师执业证', proofNumber: '1', validUntil: '2027-01-01' }]
  expect(problemOf('certificates', draft)).toBe('')
})

it('is sent as it was told, and then nothing of it stays', async () => {
  fill()
  await loadApplication()

  expect(await sendApplication()).toBe(true)

  expect(JSON.parse(String(posts()[0]?.body))).toMatchObject({
    name: '演示甲',
    home: '410422101201',
    guardian: null,
    radiusKm: 5,
    excludedStations: [],
    rules: '2026-11',
  })
  expect(draft).toMatchObject({ name: '', phone: '', agreed: [] })
  expect(application.answer?.state).toBe('applied')
})

it('a lost answer keeps what was typed, and the same is sent again', async () => {
  fill()
  await loadApplication()
  post = () => new Error('gone')
  expect(await sendApplication()).toBe(false)
  expect(sending).toMatchObject({ unknown: true })
  expect(draft.phone).toBe('13900000001')
})

it('a refusal leads to the step that is to blame', async () => {
  fill()
  await loadApplication()
  walk.step = 'check'
  post = () => json(409, { type: 'x', status: 409, code: 'volunteer-known', title: '这个手机号已经登记过志愿者。' })
  expect(await sendApplication()).toBe(false)
  expect(walk.step).toBe('who')
  expect(sending.failure).toContain('已经登记过')
  expect([stepOfField('facts.terms.wishes'), stepOfField('qualifications[0].title'), stepOfField('x')]).toEqual([
    'wishes',
    'certificates',
    undefined,
  ])
})

it('an answer after a wipe is not shown to whoever holds the phone then', async () => {
  let answer: (value: ReturnType<typeof json>) => void = () => undefined
  answerWith(({ url }) => (url === path ? new Promise(resolve => (answer = resolve)) : json(201, { token: 't' })))
  const loading = loadApplication()
  await flushPromises()
  wipeAll()
  answer(json(200, noApplication({ state: 'applied', text: '收到了。' })))
  await loading
  expect(application).toMatchObject({ answer: undefined, failure: '' })
})

it('the page shows the rules first, and where it stands once it is sent', async () => {
  const page = mount(Apply)
  await flushPromises()
  expect(page.text()).toContain('不收钱。')
  const button = (words: string) => page.findAll('button').find(each => each.text().includes(words))
  await button('下一步')?.trigger('click')
  expect(page.text()).toContain('同意了才能申请')

  application.answer = noApplication({ state: 'refused', text: '这次没有批准。', reason: '请先参加培训', since: '2026-11-26T04:00:00Z' })
  await flushPromises()
  expect(page.text()).toContain('请先参加培训')
  await button('再申请一次')?.trigger('click')
  expect(page.text()).toContain('第 1 步')
})

it('a session that a receipt opened is not given up unasked', async () => {
  Object.assign(session, { token: 'r', onlyComplaint: 'c1' })
  const page = mount(Apply)
  await flushPromises()
  expect(requests.some(({ url }) => url === path)).toBe(false)
  expect(page.text()).toContain('用回执码打开的')
})
