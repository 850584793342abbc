import { call } from '@/api/client'
import type { AccountDeletion } from '@/api/types'
import { busyWith } from '@/api/work'
import { asHers, lockable } from '@/following/gate'
import { wipeAll } from '@/safety/memory'
import { forgetSession, session } from '@/stores/session'

export const leaving = lockable(() => ({
  state: undefined as AccountDeletion | undefined,
  asking: false,
  busy: false,
  failure: '',
  done: '',
}))

const getDeletion = (token: string) => call('get', '/api/v1/account/deletion', { token })

export const loadDeletion = (): Promise<boolean> =>
  busyWith(leaving, async () => {
    leaving.state = await asHers(getDeletion)
  })

/** Only a request: for seven days it can be taken back. */
export const confirmDeletion = (): Promise<boolean> =>
  busyWith(leaving, async () => {
    leaving.state = await asHers(token => call('post', '/api/v1/account/deletion', { token }))
    Object.assign(leaving, { asking: false, done: '' })
  })

export const cancelDeletion = (): Promise<boolean> =>
  busyWith(leaving, async () => {
    await asHers(token => call('delete', '/api/v1/account/deletion', { token }))
    leaving.state = await asHers(getDeletion)
    leaving.done = '已收回申请，账号照旧。'
  })

/**
 * Signs out: what is on this phone goes first, whatever the server answers. Answers what was done, in words.
 */
export async function signOut(): Promise<string> {
  const { token } = session
  // Otherwise wiping would end the session as well, without telling how it went.
  forgetSession()
  wipeAll()
  if (!token) return '这部手机上没有登录。刚才打开和填写的内容都清掉了。'
  const ended = await call('delete', '/api/v1/sessions/current', { token }).then(
    () => true,
    () => false,
  )
  return ended
    ? '已退出。服务器上的登录结束了，这部手机上打开和填写的内容也清掉了。'
    : '这部手机上的内容清掉了。服务器没有回应，那边的登录两小时内会自己失效。'
}
