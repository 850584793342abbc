import { beforeEach, expect, it } from 'vitest'
import type { MyVolunteering } from '@/api/types'
import { wipeAll } from '@/safety/memory'
import { staff } from '@/staff/session'
import { addDay, adding, isChanged, loadTimes, saveTimes, takeKept, times, toggleDay, toggleWeekly } from '@/volunteer/times'
import { answerWith, json, requests } from '../support/platform'
import { myVolunteering } from '../support/volunteer'

let server: MyVolunteering

const puts = () => requests.filter(({ method }) => method === 'PUT')

/** The API's two doors, in memory. */
beforeEach(() => {
  staff.token = 'staff-1'
  server = myVolunteering()
  answerWith(({ method, body }) => {
    if (method === 'GET') return json(200, server)
    const { version, ...availability } = JSON.parse(String(body)) as { version: string } & MyVolunteering['availability']
    if (version !== server.version) return json(409, { type: 'x', status: 409, code: 'stale-data', title: '请刷新。' })
    server = { ...server, version: `${server.version}+`, availability }
    return json(200, server)
  })
})

it('what was changed is sent whole and then stands', async () => {
  await loadTimes()
  expect(isChanged()).toBe(false)
  toggleWeekly('sunday', 'evening')
  toggleWeekly('monday', 'morning')
  adding.day = '2099-01-04'
  addDay()
  toggleDay('2099-01-04', 'afternoon')

  expect(await saveTimes()).toBe(true)

  expect(JSON.parse(String(puts()[0]?.body))).toEqual({
    version: 'v1',
    weekly: [{ day: 'sunday', halfDay: 'evening' }],
    exceptions: [{ day: '2099-01-04', free: ['afternoon', 'evening'] }],
    blackOuts: [],
  })
  expect(isChanged()).toBe(false)
  expect(times).toMatchObject({ version: 'v1+', said: '存好了。', overtaken: false })
})

it('another change of the profile meanwhile is no trouble of hers', async () => {
  await loadTimes()
  toggleWeekly('friday', 'morning')
  server = { ...server, version: 'v2', clearedUntil: '2027-11-01' }

  expect(await saveTimes()).toBe(true)

  expect(puts()).toHaveLength(2)
  expect(server.availability.weekly).toHaveLength(2)
})

it('a change of the times meanwhile is shown, and nothing typed is lost', async () => {
  await loadTimes()
  toggleWeekly('friday', 'morning')
  server = { ...server, version: 'v2', availability: { weekly: [], exceptions: [], blackOuts: [] } }

  expect(await saveTimes()).toBe(false)
  expect(times).toMatchObject({ overtaken: true, version: 'v2' })
  expect(times.typed.weekly).toHaveLength(2)
  expect(server.availability.weekly).toHaveLength(0)

  expect(await saveTimes()).toBe(true)
  expect(server.availability.weekly).toHaveLength(2)
})

it('or she takes what the station has entered', async () => {
  await loadTimes()
  toggleWeekly('friday', 'morning')
  server = { ...server, version: 'v2', availability: { weekly: [{ day: 'sunday', halfDay: 'evening' }], exceptions: [], blackOuts: [] } }
  await saveTimes()

  takeKept()

  expect(times.typed.weekly).toEqual([{ day: 'sunday', halfDay: 'evening' }])
  expect(times.overtaken).toBe(false)
})

it('a refusal and a lost answer keep what was typed', async () => {
  await loadTimes()
  toggleWeekly('friday', 'morning')
  answerWith(() => json(400, { type: 'x', status: 400, code: 'invalid-input', title: '请检查。', errors: { weekly: ['请重新选择。'] } }))
  expect(await saveTimes()).toBe(false)
  expect(times.failure).toBe('请重新选择。')
  answerWith(() => new Error('gone'))
  expect(await saveTimes()).toBe(false)
  expect(times.failure).toContain('网络断了')
  expect(times.typed.weekly).toHaveLength(2)
})

it('coming back to the page keeps what was typed, somebody else on the phone finds her own', async () => {
  await loadTimes()
  toggleWeekly('friday', 'morning')
  await loadTimes()
  expect(times.typed.weekly).toHaveLength(2)

  server = myVolunteering({ id: 'p2', version: 'w1', availability: { weekly: [], exceptions: [], blackOuts: [] } })
  await loadTimes()
  expect(times).toMatchObject({ of: 'p2', overtaken: false })
  expect(times.typed.weekly).toHaveLength(0)

  toggleWeekly('friday', 'morning')
  wipeAll()
  expect(times.typed.weekly).toHaveLength(0)
})
