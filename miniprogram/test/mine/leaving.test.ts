import { beforeEach, describe, expect, it } from 'vitest'
import { draft } from '@/following/actions'
import { cancelDeletion, confirmDeletion, leaving, loadDeletion, signOut } from '@/mine/leaving'
import { session } from '@/stores/session'
import { openFile } from '../support/matter'
import { answerWith, json, requests } from '../support/platform'

const kept = ['家庭暴力案卷保存 30 年。']

describe('deleting the account', () => {
  let effectiveAt: string | null = null

  beforeEach(() => {
    openFile()
    effectiveAt = null
    answerWith(({ url, method }) => {
      if (url === '/api/v1/sessions') return json(201, { token: 't1' })
      if (url.endsWith('/sessions/current')) return json(204, undefined)
      if (method === 'POST') effectiveAt = '2026-12-03T09:00:00+08:00'
      if (method === 'DELETE') effectiveAt = null
      return method === 'DELETE' ? json(204, undefined) : json(method === 'POST' ? 202 : 200, { effectiveAt, kept })
    })
  })

  const calls = () => requests.filter(({ url }) => url.endsWith('/deletion')).map(({ method }) => method)

  it('opening the page asks for nothing, and says what the law keeps', async () => {
    await loadDeletion()

    expect(calls()).toEqual(['GET'])
    expect(leaving.state).toEqual({ effectiveAt: null, kept })
  })

  it('is asked for, and shows until when it can be taken back', async () => {
    leaving.asking = true

    await confirmDeletion()

    expect(calls()).toEqual(['POST'])
    expect(leaving).toMatchObject({ asking: false, state: { effectiveAt: '2026-12-03T09:00:00+08:00' } })
  })

  it('is taken back', async () => {
    await confirmDeletion()

    await cancelDeletion()

    expect(calls()).toEqual(['POST', 'DELETE', 'GET'])
    expect(leaving.state?.effectiveAt).toBeNull()
    expect(leaving.done).toContain('账号照旧')
  })

  it('two taps ask once', async () => {
    await Promise.all([confirmDeletion(), confirmDeletion()])

    expect(calls()).toEqual(['POST'])
  })
})

describe('signing out', () => {
  beforeEach(() => {
    session.token = 't1'
    Object.assign(draft, { complaintId: 'c', text: '写了一半' })
  })

  const ends = () => requests.filter(({ method, url }) => method === 'DELETE' && url === '/api/v1/sessions/current')

  it('ends the session on the server, once, wipes, and says both', async () => {
    answerWith(() => json(204, undefined))

    const said = await signOut()

    expect(ends().map(({ headers }) => headers.authorization)).toEqual(['Bearer t1'])
    expect([session.token, draft.text]).toEqual(['', ''])
    expect(said).toContain('服务器上的登录结束了')
  })

  it('wipes before the server has answered', async () => {
    let text = 'not asked'
    answerWith(() => {
      text = draft.text
      return json(204, undefined)
    })

    await signOut()

    expect(text).toBe('')
  })

  it('without a network she is told that the server does not know yet', async () => {
    answerWith(() => new Error('request:fail'))

    const said = await signOut()

    expect(draft.text).toBe('')
    expect(said).not.toContain('登录结束了')
    expect(said).toContain('自己失效')
  })

  it('who is not signed in is not told that a session ended', async () => {
    session.token = ''

    expect(await signOut()).toContain('没有登录')
    expect(requests).toHaveLength(0)
  })
})
