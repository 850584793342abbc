import { beforeEach, expect, it } from 'vitest'
import { clients, declare, declaring, loadClients, missing, remove } from '@/staff/clients'
import { staff } from '@/staff/session'
import { answerWith, json, requests } from '../support/platform'

const client = { id: 'c1', label: '演示记号', since: '2026-11-25' }

beforeEach(() => {
  staff.token = 'staff-1'
})

it('says what is missing before anything is sent', () => {
  expect(missing()).toContain('记号')
  declaring.label = '演示记号'
  expect(missing()).toContain('至少填一个')
  declaring.idNumber = '410402199001010000'
  expect(missing()).toBe('')
})

it('a declared number leaves the phone once and is forgotten', async () => {
  answerWith(({ method }) => (method === 'POST' ? json(201, { id: 'c1' }) : json(200, { items: [client] })))
  Object.assign(declaring, { label: ' 演示记号 ', phone: '13800000099' })

  expect(await declare()).toBe(true)

  expect(requests[0]).toMatchObject({
    url: '/api/v1/provider/clients',
    body: '{"label":"演示记号","phone":"13800000099","idNumber":null}',
  })
  expect(declaring).toMatchObject({ label: '', phone: '', idNumber: '' })
  expect(clients.items).toEqual([client])
})

it('a refusal keeps what was typed', async () => {
  answerWith(() => json(400, { type: 'x', title: '请填一个完整的手机号或身份证号。', status: 400, code: 'person-number-invalid' }))
  Object.assign(declaring, { label: '演示记号', phone: '12' })

  expect(await declare()).toBe(false)

  expect(declaring).toMatchObject({ phone: '12', failure: '请填一个完整的手机号或身份证号。' })
})

it('taking one away leaves the others', async () => {
  answerWith(({ method }) => (method === 'DELETE' ? json(204, undefined) : json(200, { items: [client, { ...client, id: 'c2' }] })))
  await loadClients()

  expect(await remove('c1')).toBe(true)

  expect(requests[1]).toMatchObject({ method: 'DELETE', url: '/api/v1/provider/clients/c1' })
  expect(clients.items.map(({ id }) => id)).toEqual(['c2'])
})
