import { platform } from '@platform'
import { call } from '@/api/client'
import { ApiError } from '@/api/errors'
import { wipeable, onWipe } from '@/safety/memory'

// Registered before the state itself, which forgets the token in the same breath.
onWipe(() => {
  const { token } = session
  // Nobody waits for the answer: what was on the phone is gone either way, and an unused session ends by itself.
  if (token) call('delete', '/api/v1/sessions/current', { token }).catch(() => undefined)
})

/** Who she is to the server. In memory only: a phone that changes hands holds no key to her file. */
export const session = wipeable(() => ({
  token: '',
  /** While her file is open on this phone; empty otherwise. ISO time. */
  unlockedUntil: '',
  /** A receipt opens one complaint only; empty for a session by WeChat. */
  onlyComplaint: '',
  /** False when this place cannot sign in at all (a browser outside WeChat). */
  canSignIn: true,
}))

let signingIn: Promise<string | null> | undefined

/** A live session's token, signing in by WeChat when there is none; null where that is not possible. */
export function signIn(): Promise<string | null> {
  if (session.token) return Promise.resolve(session.token)
  signingIn ??= openSession().finally(() => {
    signingIn = undefined
  })
  return signingIn
}

/** Only whether this place can sign in: no session is opened for who may choose to stay unnamed. */
export async function learnWhetherSheCanSignIn(): Promise<void> {
  if (!session.token) session.canSignIn = (await platform.loginCode()) !== null
}

async function openSession(): Promise<string | null> {
  const code = await platform.loginCode()
  session.canSignIn = code !== null
  if (code === null) return null
  const opened = await call('post', '/api/v1/sessions', { body: { code } })
  session.token = opened.token
  return opened.token
}

/** Runs `work` with a token; a session that has ended meanwhile is opened anew, once. */
export async function withSession<T>(work: (token: string) => Promise<T>): Promise<T> {
  const token = await requireToken()
  try {
    return await work(token)
  } catch (failure) {
    if (!(failure instanceof ApiError && failure.status === 401) || session.onlyComplaint) throw failure
    forgetSession()
    return work(await requireToken())
  }
}

async function requireToken(): Promise<string> {
  const token = await signIn()
  if (token === null) throw new ApiError(401, { code: 'sign-in-required', title: '这里不能用微信登录。请用回执码查看，或拨打 12338。' })
  return token
}

export function forgetSession(): void {
  session.token = ''
  session.unlockedUntil = ''
  session.onlyComplaint = ''
}

/** How long the server keeps her file open, milliseconds. */
const openFor = 15 * 60_000

/**
 * The end of the unlock on this phone's own clock. A clock that is hours off must not lock her out at once, nor leave the file open; what
 * the server allows it decides itself.
 */
function onThisClock(until: string): string {
  const left = Date.parse(until) - Date.now()
  return new Date(Date.now() + (left > 0 && left <= openFor ? left : openFor)).toISOString()
}

export const isUnlocked = (): boolean => session.unlockedUntil !== '' && Date.parse(session.unlockedUntil) > Date.now()

/** Opens her complaints with the PIN, or one with its receipt code, for as long as the server allows (15 minutes). */
export async function unlock(proof: { pin: string } | { receiptCode: string }): Promise<void> {
  const { unlockedUntil } = await withSession(token =>
    call('post', '/api/v1/sessions/current/step-up', { token, body: { pin: null, receiptCode: null, ...proof } }),
  )
  session.unlockedUntil = onThisClock(unlockedUntil)
}

/** Opens one complaint by its receipt code, on any phone and without signing in. Answers its id. */
export async function lookUpReceipt(receiptCode: string, pin: string): Promise<string> {
  const opened = await call('post', '/api/v1/receipts/lookup', { body: { receiptCode, pin: pin || null } })
  session.token = opened.token
  session.unlockedUntil = onThisClock(opened.unlockedUntil)
  session.onlyComplaint = opened.complaint.id
  return opened.complaint.id
}
