import { beforeEach, describe, expect, it } from 'vitest'
import type { GivenConsent } from '@/api/types'
import { answer, ask, consents, loadConsents } from '@/mine/consents'
import { wipeAll } from '@/safety/memory'
import { catalogue } from '@/stores/catalogue'
import { openFile, refusal } from '../support/matter'
import { answerWith, json, requests } from '../support/platform'

const text = { scope: 'privacy', version: '2026-11', title: '隐私说明', short: '短的', full: '全文', required: true }
const given = (over: Partial<GivenConsent> = {}): GivenConsent => ({
  scope: 'privacy', version: '2026-11', title: '隐私说明', agreedAt: '2026-11-20T09:00:00+08:00', current: true, ...over,
})
let items: GivenConsent[] = []

beforeEach(() => {
  openFile()
  items = [given()]
  catalogue.answer = { categories: [], hotlines: [], counties: [], templates: [], consents: [text] }
  answerWith(({ url, method }) => {
    if (url === '/api/v1/sessions') return json(201, { token: 't1' })
    if (method === 'DELETE') return json(204, undefined)
    if (method === 'POST') items = [given({ agreedAt: null })]
    return method === 'POST' ? json(200, {}) : json(200, { items })
  })
})

const sent = () => requests.filter(({ method, url }) => method === 'POST' && url === '/api/v1/consents').map(({ body }) => JSON.parse(String(body)) as object)

it('shows what she agreed to and when', async () => {
  await loadConsents()

  expect(consents.items).toEqual([given()])
})

describe('taking it back', () => {
  it('is done only after the question, and shown as it then is', async () => {
    await loadConsents()
    ask(given(), 'withdraw')
    expect(sent()).toHaveLength(0)

    await answer()

    expect(sent()).toEqual([{ scope: 'privacy', version: '2026-11', action: 'withdraw' }])
    expect(consents.items?.[0]?.agreedAt).toBeNull()
    expect(consents).toMatchObject({ asked: undefined, done: '已撤回对《隐私说明》的同意，从现在起生效。' })
  })

  it('names the version that she agreed to, not the one of today', async () => {
    ask(given({ version: '2025-01', current: false }), 'withdraw')

    await answer()

    expect(sent()).toEqual([{ scope: 'privacy', version: '2025-01', action: 'withdraw' }])
  })
})

it('agreeing again is to the text of today', async () => {
  ask(given({ version: '2025-01', current: false }), 'agree')

  await answer()

  expect(sent()).toEqual([{ scope: 'privacy', version: '2026-11', action: 'agree' }])
})

it('without an open question nothing is sent', async () => {
  expect(await answer()).toBe(false)
  expect(requests).toHaveLength(0)
})

it('a refusal keeps the question open with its words', async () => {
  answerWith(({ url }) => (url === '/api/v1/sessions' ? json(201, { token: 't1' }) : refusal(422, 'consent-outdated', '说明已更新，请看过新的说明再同意。')))
  ask(given(), 'agree')

  expect(await answer()).toBe(false)

  expect(consents.asked).toBeDefined()
  expect(consents.failure).toContain('说明已更新')
})

it('is hers: leaving forgets it', async () => {
  await loadConsents()

  wipeAll()

  expect(consents.items).toBeUndefined()
})
