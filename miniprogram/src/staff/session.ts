import { call } from '@/api/client'
import { ApiError } from '@/api/errors'
import type { OpenedPhoneSession, StaffPost } from '@/api/types'
import { Overtaken } from '@/api/work'
import { onWipe, sameVisit, wipeable } from '@/safety/memory'
import { forgetSession, session, withSession } from '@/stores/session'

// Registered before the state itself, which forgets the token in the same breath.
onWipe(() => {
  if (staff.token) endOnServer(staff.token)
})

/** Who is at work on this phone. Apart from the session of a woman who seeks help, and like it in memory only. */
export const staff = wipeable(() => ({
  token: '',
  name: '',
  posts: [] as StaffPost[],
  mayFile: false,
  givesCounsel: false,
  volunteers: false,
  ended: false,
}))

/** Nobody waits for the answer: the phone forgets it either way, and an unused session ends by itself. */
function endOnServer(token: string): void {
  call('delete', '/api/v1/staff/sessions/current', { token }).catch(() => undefined)
}

/** Ties this WeChat to the account whose code the admin shows, with a PIN of her own for later. */
export const bind = (code: string, pin: string): Promise<void> =>
  openWith(token => call('post', '/api/v1/staff/bindings', { token, body: { code, pin } }))

export const signInByPin = (pin: string): Promise<void> =>
  openWith(token => call('post', '/api/v1/staff/sessions', { token, body: { pin } }))

async function openWith(open: (token: string) => Promise<OpenedPhoneSession>): Promise<void> {
  const stillHere = sameVisit()
  // A receipt opens one matter for whoever holds it; it says nothing about whose WeChat this is.
  if (session.onlyComplaint) forgetSession()
  const opened = await withSession(open).catch((failure: unknown) => {
    throw session.canSignIn ? failure : new ApiError(401, { code: 'sign-in-required', title: '这里不能用微信登录。请在微信小程序里打开。' })
  })
  if (!stillHere()) {
    endOnServer(opened.token)
    throw new Overtaken()
  }
  Object.assign(staff, { token: opened.token, name: opened.name, posts: opened.posts, ended: false })
}

const ended = '登录时间到了，请重新输密码。'

/** Runs `work` with the token of the staff's part; a session that has ended is forgotten, and the PIN asked for anew. */
export async function withStaff<T>(work: (token: string) => Promise<T>): Promise<T> {
  const stillHere = sameVisit()
  try {
    const answer = await work(staff.token)
    if (!stillHere()) throw new Overtaken()
    return answer
  } catch (failure) {
    if (!stillHere()) throw new Overtaken()
    if (!(failure instanceof ApiError && failure.status === 401)) throw failure
    Object.assign(staff, { token: '', name: '', posts: [], mayFile: false, givesCounsel: false, volunteers: false, ended: true })
    throw new ApiError(401, { code: 'staff-session-ended', title: ended })
  }
}

export async function loadMe(): Promise<void> {
  const { name, posts, mayFile, givesCounsel, volunteers } = await withStaff(token => call('get', '/api/v1/staff/me', { token }))
  Object.assign(staff, { name, posts, mayFile, givesCounsel, volunteers })
}
