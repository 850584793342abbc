import { expect, it } from 'vitest'
import { clearDraft, draft } from '@/complaint/draft'
import { toRequest } from '@/complaint/request'
import { asHerself, asNobody, send, sending } from '@/complaint/send'
import { wipeAll } from '@/safety/memory'
import { answerWith, json, requests } from '../support/platform'

const now = Date.parse('2026-11-25T12:00:00+08:00')
const done = json(201, { id: 'c1', number: 'P1', receiptCode: 'AAAA', emergency: null })
const problem = (status: number, code: string, errors?: object) => json(status, { type: 'x', title: '请检查。', status, code, errors })
const filings = () => requests.filter(request => request.url === '/api/v1/complaints')
const keyOf = (index: number) => filings()[index]?.headers['Idempotency-Key']

function write() {
  Object.assign(draft, { nature: 'help', category: 'F1', township: '410402001', narrative: '演示', who: 'anonymous', consents: ['privacy', 'sensitive'] })
}
const go = () => send(() => toRequest(draft, now), asNobody)

it('a lost answer is asked for again with the same key and the same body, whatever she changed meanwhile', async () => {
  write()
  answerWith(() => new Error('request:fail'))
  await go()
  expect(sending.phase).toBe('unknown')

  draft.narrative = '别的话'
  answerWith(() => done)
  await go()

  expect(sending).toMatchObject({ phase: 'filed', filed: { number: 'P1' } })
  expect(filings()).toHaveLength(2)
  expect(keyOf(1)).toBe(keyOf(0))
  expect(filings()[1]?.body).toBe(filings()[0]?.body)
})

it('a server in trouble and one that asks her to wait leave it open too', async () => {
  write()
  for (const status of [500, 503, 429]) {
    answerWith(() => problem(status, 'busy'))
    await go()
    expect(sending.phase).toBe('unknown')
  }
  expect(new Set([keyOf(0), keyOf(1), keyOf(2)]).size).toBe(1)
})

it('a clear refusal brings her to the step to blame, and the next try has a new key', async () => {
  write()
  answerWith(() => problem(400, 'invalid-input', { township: ['请选择乡镇或街道。'] }))
  await go()
  expect(sending).toMatchObject({ phase: 'ready', blamed: 'where', words: '请选择乡镇或街道。' })

  answerWith(() => done)
  await go()

  expect(keyOf(1)).not.toBe(keyOf(0))
  expect(keyOf(0)).toMatch(/^[0-9a-f]{32}$/)
})

it('a second tap while it is on its way, and one after it was filed, send nothing', async () => {
  write()
  let answer: (value: typeof done) => void = () => undefined
  answerWith(() => new Promise(resolve => { answer = resolve }))
  const first = go()
  await go()
  await new Promise(resolve => setTimeout(resolve))
  answer(done)
  await first
  await go()

  expect(filings()).toHaveLength(1)
})

it('an answer that comes after she has left is not written anywhere', async () => {
  write()
  let answer: (value: typeof done) => void = () => undefined
  answerWith(() => new Promise(resolve => { answer = resolve }))
  const first = go()
  await new Promise(resolve => setTimeout(resolve))
  wipeAll()
  answer(done)
  await first

  expect(sending).toMatchObject({ phase: 'ready', filed: undefined, body: undefined, key: '' })
  expect(draft.narrative).toBe('')
})

it('who gives no name is sent without a session, who gives one with hers', async () => {
  write()
  answerWith(request => (request.url === '/api/v1/sessions' ? json(201, { token: 't' }) : done))
  await go()
  expect(filings()[0]?.headers.authorization).toBeUndefined()

  wipeAll()
  write()
  await send(() => toRequest(draft, now), asHerself)
  expect(filings()[1]?.headers.authorization).toBe('Bearer t')
})

it('what she passed over is left out, what she said is sent as the API wants it', () => {
  write()
  expect(toRequest(draft, now)).toMatchObject({ anonymous: true, identity: null, respondent: null, safeContact: null, pin: null, occurredOn: null, danger: { now: false, injured: false } })

  Object.assign(draft, {
    who: 'named', name: ' 演示甲 ', phone: '13800000000', occurred: 'yesterday', whom: 'child', dangerNow: 'yes', wantsPin: 'yes', pin: '248613',
    channels: ['wechat'], hours: ['morning'], codeWord: '送快递', neverCall: true, respondentName: '演示乙',
  })
  expect(toRequest(draft, now)).toMatchObject({
    anonymous: false,
    identity: { name: '演示甲', phone: '13800000000', idNumber: null },
    occurredOn: '2026-11-24',
    minorInvolved: true,
    danger: { now: true, injured: false },
    pin: '248613',
    respondent: { name: '演示乙', phone: null, idNumber: null },
    safeContact: { channels: ['wechat'], hours: [{ from: '08:00', to: '12:00' }], codeWord: '送快递', neverCall: true },
  })
  clearDraft()
})
