import { beforeEach, expect, it } from 'vitest'
import { wordsFor } from '@/api/errors'
import { Overtaken } from '@/api/work'
import { wipeAll } from '@/safety/memory'
import { entryProblem } from '@/staff/pins'
import { bind, loadMe, signInByPin, staff } from '@/staff/session'
import { session } from '@/stores/session'
import { answerWith, json, platform, requests } from '../support/platform'

const opened = { token: 'staff-1', expiresAt: '', name: '演示员', posts: [{ role: 'villageOfficer', roleName: '村妇联干部', place: '叶县 · 任店镇' }] }
const refusal = (status: number, code: string, title: string) => json(status, { type: 'x', title, status, code })
const sent = (url: string) => requests.filter(request => request.url === url)

beforeEach(() => {
  answerWith(({ url, method }) => {
    if (method === 'DELETE') return json(204, undefined)
    if (url === '/api/v1/sessions') return json(201, { token: 'hers' })
    return json(201, opened)
  })
})

it('binding goes with the WeChat session and opens one of its own', async () => {
  await bind('12345678', '402913')

  expect(sent('/api/v1/staff/bindings')[0]).toMatchObject({ headers: { authorization: 'Bearer hers' }, body: '{"code":"12345678","pin":"402913"}' })
  expect(staff).toMatchObject({ token: 'staff-1', name: '演示员' })
  expect(session.token).toBe('hers')
})

it('a session from a receipt is not taken for the WeChat of the staff', async () => {
  Object.assign(session, { token: 'receipt', onlyComplaint: 'c1' })

  await signInByPin('402913')

  expect(sent('/api/v1/staff/sessions')[0]?.headers.authorization).toBe('Bearer hers')
})

it('leaving ends both sessions, each with its own token', async () => {
  await signInByPin('402913')

  wipeAll()

  expect(staff).toMatchObject({ token: '', name: '', posts: [] })
  expect(sent('/api/v1/staff/sessions/current')[0]?.headers.authorization).toBe('Bearer staff-1')
  expect(sent('/api/v1/sessions/current')[0]?.headers.authorization).toBe('Bearer hers')
})

it('a sign-in that comes back after a quick exit is ended at once', async () => {
  let answer: (value: ReturnType<typeof json>) => void = () => undefined
  answerWith(({ url, method }) => {
    if (method === 'DELETE') return json(204, undefined)
    if (url === '/api/v1/sessions') return json(201, { token: 'hers' })
    return new Promise(resolve => (answer = resolve))
  })
  const signingIn = signInByPin('402913').catch((failure: unknown) => failure)
  while (sent('/api/v1/staff/sessions').length === 0) await Promise.resolve()

  wipeAll()
  answer(json(201, opened))

  expect(await signingIn).toBeInstanceOf(Overtaken)
  expect(staff.token).toBe('')
  expect(sent('/api/v1/staff/sessions/current')[0]?.headers.authorization).toBe('Bearer staff-1')
})

it('an ended session is forgotten, and hers stays', async () => {
  await signInByPin('402913')
  answerWith(() => refusal(401, 'sign-in-required', '请登录'))

  const failure = await loadMe().catch((reason: unknown) => reason)

  expect(wordsFor(failure)).toContain('重新输密码')
  expect(staff).toMatchObject({ token: '', ended: true })
  expect(session.token).toBe('hers')
})

it('a wrong PIN leaves nobody signed in and speaks with the server’s one sentence', async () => {
  answerWith(({ url }) => (url === '/api/v1/sessions' ? json(201, { token: 'hers' }) : refusal(403, 'staff-sign-in-failed', '绑定码或密码不对。')))

  const failure = await signInByPin('111213').catch((reason: unknown) => reason)

  expect(wordsFor(failure)).toBe('绑定码或密码不对。')
  expect(staff.token).toBe('')
})

it('a browser outside WeChat is told to open the mini-program', async () => {
  platform.loginCode.mockResolvedValue(null)

  const failure = await signInByPin('402913').catch((reason: unknown) => reason)

  expect(wordsFor(failure)).toContain('微信小程序')
})

it('what is typed is looked at before it is sent', () => {
  const typed = { binding: true, code: '12345678', pin: '402913', again: '402913' }
  expect(entryProblem(typed)).toBe('')
  expect(entryProblem({ ...typed, code: '1234' })).toContain('8 位')
  expect(entryProblem({ ...typed, again: '402914' })).not.toBe('')
  expect(entryProblem({ ...typed, pin: '123456', again: '123456' })).not.toBe('')
  expect(entryProblem({ ...typed, binding: false, pin: '40291' })).toContain('6 位')
})
