import { expect, it } from 'vitest'
import { call } from '@/api/client'
import { ApiError, NoAnswer, wordsFor } from '@/api/errors'
import { wipeAll } from '@/safety/memory'
import { lookUpReceipt, session, signIn, withSession } from '@/stores/session'
import { answerWith, json, platform, requests } from '../support/platform'

const problem = (code: string, title: string, errors?: object) => ({ type: 'x', title, status: 400, code, errors })

it('signs in once although two pages ask at the same time', async () => {
  answerWith(() => json(201, { token: 't1', expiresAt: '', consentRequired: false }))

  const tokens = await Promise.all([signIn(), signIn()])

  expect(tokens).toEqual(['t1', 't1'])
  expect(requests).toHaveLength(1)
})

it('an ended session is opened anew, once', async () => {
  let opened = 0
  answerWith(request => {
    if (request.url === '/api/v1/sessions') return json(201, { token: `t${(opened += 1)}` })
    return request.headers.authorization === 'Bearer t2' ? json(200, { items: [] }) : json(401, problem('sign-in-required', '请登录'))
  })

  await withSession(token => call('get', '/api/v1/complaints', { token }))

  expect(opened).toBe(2)
})

it('a place without sign-in says what to do instead', async () => {
  platform.loginCode.mockResolvedValue(null)

  const failure = await withSession(() => Promise.resolve()).catch((reason: unknown) => reason)

  expect(wordsFor(failure)).toContain('回执码')
  expect(session.canSignIn).toBe(false)
})

it('leaving ends the session on the server and forgets the token here', async () => {
  answerWith(request => (request.method === 'DELETE' ? json(204, undefined) : json(201, { token: 't1' })))
  await signIn()

  wipeAll()

  expect(session.token).toBe('')
  expect(requests[requests.length - 1]).toMatchObject({ method: 'DELETE', url: '/api/v1/sessions/current', headers: { authorization: 'Bearer t1' } })
})

it('a receipt opens that one complaint', async () => {
  answerWith(() => json(200, { token: 'r', expiresAt: '', unlockedUntil: '2099-01-01T00:00:00Z', complaint: { id: 'c1' } }))

  expect(await lookUpReceipt('ABCD', '')).toBe('c1')
  expect(session).toMatchObject({ token: 'r', onlyComplaint: 'c1' })
})

it('a refusal speaks with the words of the field to blame, and says how long to wait', async () => {
  answerWith(() => json(429, problem('too-many-requests', '操作太频繁，请过一会儿再试。'), { 'retry-after': '90' }))
  const tooMany = await call('get', '/api/v1/catalogue', {}).catch((reason: unknown) => reason)
  expect(tooMany).toBeInstanceOf(ApiError)
  expect(wordsFor(tooMany)).toBe('操作太频繁，请过一会儿再试。（2 分钟后可再试）')

  answerWith(() => json(400, problem('invalid-input', '请检查。', { pin: ['查询密码是 6 位数字。'] })))
  expect(wordsFor(await call('get', '/api/v1/catalogue', {}).catch((reason: unknown) => reason))).toBe('查询密码是 6 位数字。')
})

it('a broken network and a proxy that talks HTML both end in words she can act on', async () => {
  answerWith(() => new Error('request:fail'))
  const gone = await call('get', '/api/v1/catalogue', {}).catch((reason: unknown) => reason)
  expect(gone).toBeInstanceOf(NoAnswer)
  expect(wordsFor(gone)).toContain('网络断了')

  answerWith(() => ({ status: 502, text: '<html>Bad Gateway</html>' }))
  expect(wordsFor(await call('get', '/api/v1/catalogue', {}).catch((reason: unknown) => reason))).toContain('12338')
})
