import { beforeEach, expect, it } from 'vitest'
import { messages, offer, wordsOf } from '@/mine/messages'
import { answerWith, json, platform, requests } from '../support/platform'

beforeEach(() => {
  answerWith(({ url, method }) => (url === '/api/v1/sessions' && method === 'POST' ? json(201, { token: 't1' }) : json(204, undefined)))
})

const reports = () => requests.filter(({ url }) => url === '/api/v1/subscriptions').map(({ body }) => JSON.parse(String(body)) as object)

it('asks inside the tap, before anything is waited for', () => {
  platform.askSubscriptions.mockResolvedValue([])

  void offer(['tpl-progress'])

  expect(platform.askSubscriptions).toHaveBeenCalledWith(['tpl-progress'])
})

it('reports what she accepted, and nothing else', async () => {
  platform.askSubscriptions.mockResolvedValue(['tpl-progress'])

  await offer(['tpl-progress', 'tpl-reminder'])

  expect(reports()).toEqual([{ templateIds: ['tpl-progress'] }])
  expect(messages.done).toContain('开通了 1 种')
})

it('a no is fine: nothing is sent and nothing is signed in', async () => {
  platform.askSubscriptions.mockResolvedValue([])

  await offer(['tpl-progress'])

  expect(requests).toHaveLength(0)
  expect(messages.done).toContain('不影响')
})

it('a failure is said, not passed over', async () => {
  answerWith(() => new Error('request:fail'))
  platform.askSubscriptions.mockResolvedValue(['tpl-progress'])

  expect(await offer(['tpl-progress'])).toBe(false)

  expect(messages).toMatchObject({ done: '' })
  expect(messages.failure).toContain('网络断了')
})

it('a template that we have no words for is still told to be without content', () => {
  expect(wordsOf('Other').says).toContain('不写是什么事')
})
