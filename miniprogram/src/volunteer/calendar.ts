import { call } from '@/api/client'
import { busyWith } from '@/api/work'
import { wipeable } from '@/safety/memory'
import { withStaff } from '@/staff/session'

/** The address under which my calendar program reads when I serve. Shown once. */
export const calendar = wipeable(() => ({ address: '', busy: false, failure: '', said: '' }))

export const issueAddress = (): Promise<boolean> =>
  busyWith(calendar, async () => {
    const { path } = await withStaff(token => call('post', '/api/v1/volunteer/me/calendar', { token }))
    Object.assign(calendar, { address: absolute(path), said: '' })
  })

export const revokeAddress = (): Promise<boolean> =>
  busyWith(calendar, async () => {
    await withStaff(token => call('delete', '/api/v1/volunteer/me/calendar', { token }))
    Object.assign(calendar, { address: '', said: '收回了，原来的地址看不到你的班了。' })
  })

/** In a browser the API lives where the page does. */
const absolute = (path: string): string => (typeof location === 'undefined' ? import.meta.env.VITE_API_BASE : location.origin) + path
