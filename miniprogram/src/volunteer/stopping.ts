import { call } from '@/api/client'
import { ApiError } from '@/api/errors'
import type { MyVolunteering } from '@/api/types'
import { busyWith } from '@/api/work'
import { wipeable } from '@/safety/memory'
import { staff, withStaff } from '@/staff/session'
import { volunteering } from './me'

/** A break, its end, and the end of all: each asked about once. Nobody has to say why. */
export const stopping = wipeable(() => ({ asking: '' as '' | 'pause' | 'leave', reason: '', busy: false, failure: '' }))

export function ask(what: 'pause' | 'leave'): void {
  Object.assign(stopping, { asking: what, failure: '' })
}

export function dontStop(): void {
  Object.assign(stopping, { asking: '', failure: '' })
}

const bodyOf = () => ({ reason: stopping.reason.trim() || null })

export const pause = (): Promise<boolean> =>
  busyWith(stopping, async () => {
    const body = bodyOf()
    done(await withStaff(token => call('post', '/api/v1/volunteer/me/pause', { token, body })), '已暂停，不再安排。好好休息，想回来随时点“我回来了”。')
  })

export const resume = (): Promise<boolean> =>
  busyWith(stopping, async () => {
    done(await withStaff(token => call('post', '/api/v1/volunteer/me/resume', { token })), '欢迎回来，又可以安排了。')
  })

function done(me: MyVolunteering, said: string): void {
  Object.assign(volunteering, { me, said })
  Object.assign(stopping, { asking: '', reason: '' })
}

/** For good. Sent again after a lost answer, nobody is found any more: then it is done. */
export const leave = (): Promise<boolean> =>
  busyWith(stopping, async () => {
    const body = bodyOf()
    await withStaff(token => call('post', '/api/v1/volunteer/me/leave', { token, body })).catch((failure: unknown) => {
      if (!(failure instanceof ApiError && failure.status === 404)) throw failure
    })
    Object.assign(volunteering, { me: undefined, said: '' })
    Object.assign(stopping, { asking: '', reason: '' })
    staff.volunteers = false
  })
