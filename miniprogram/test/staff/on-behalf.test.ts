import { beforeEach, expect, it } from 'vitest'
import { draft } from '@/complaint/draft'
import { filed, takeFiled } from '@/complaint/filed'
import { toRequest } from '@/complaint/request'
import { send, sending } from '@/complaint/send'
import { walk } from '@/complaint/walk'
import { wipeAll } from '@/safety/memory'
import { asStaff, beginOnBehalf, handedOver } from '@/staff/on-behalf'
import { staff } from '@/staff/session'
import { catalogue } from '@/stores/catalogue'
import { session } from '@/stores/session'
import { answerWith, json, requests } from '../support/platform'

const receipt = { id: 'c1', number: 'PDS-1', receiptCode: 'ABCDEFGHJKLMNPQRSTUV', emergency: null }
const hand = () => send(() => toRequest(draft, 0), asStaff)

beforeEach(() => {
  staff.token = 'staff-1'
  catalogue.answer = { categories: [], hotlines: [], counties: [], consents: [], templates: [] }
})

it('begins empty: what was written before was somebody else’s', () => {
  draft.narrative = '别人的事'
  walk.step = 'check'

  beginOnBehalf()

  expect(draft).toMatchObject({ narrative: '', onBehalf: true })
  expect(walk.step).toBe('danger')
})

it('goes to the staff’s part with their token, and a lost answer sends the very same again', async () => {
  beginOnBehalf()
  answerWith(() => new Error('gone'))
  await hand()
  answerWith(() => json(201, receipt))
  await hand()

  expect(requests.map(({ url }) => url)).toEqual(['/api/v1/staff/complaints', '/api/v1/staff/complaints'])
  expect(requests[1]).toEqual(requests[0])
  expect(requests[0]?.headers).toMatchObject({ authorization: 'Bearer staff-1' })
  expect(sending.phase).toBe('filed')
})

it('a session that ended keeps what she said and says what to do', async () => {
  beginOnBehalf()
  draft.narrative = '她说的'
  answerWith(() => json(401, { type: 'x', title: '请登录', status: 401, code: 'sign-in-required' }))

  await hand()

  expect(sending).toMatchObject({ phase: 'ready', blamed: undefined })
  expect(sending.words).toContain('她填的还在')
  expect(draft.narrative).toBe('她说的')
})

it('after the receipt is in her hands the work phone keeps nothing of it', async () => {
  beginOnBehalf()
  answerWith(() => json(201, receipt))
  await hand()
  await takeFiled()
  Object.assign(session, { token: 'receipt-session', onlyComplaint: 'c1' })

  handedOver()

  expect(JSON.stringify(filed)).not.toContain('ABCD')
  expect(session).toMatchObject({ token: '', onlyComplaint: '' })
  expect(staff.token).toBe('staff-1')
  expect(draft.onBehalf).toBe(false)
})

it('leaving empties the form and the mode', () => {
  beginOnBehalf()
  answerWith(() => json(204, undefined))

  wipeAll()

  expect(draft.onBehalf).toBe(false)
})
