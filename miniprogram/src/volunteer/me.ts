import { call } from '@/api/client'
import type { MyVolunteering } from '@/api/types'
import { busyWith } from '@/api/work'
import { wipeable } from '@/safety/memory'
import { withStaff } from '@/staff/session'

/** What is kept of me as a volunteer. */
export const volunteering = wipeable(() => ({ me: undefined as MyVolunteering | undefined, busy: false, failure: '', said: '' }))

export const fetchMe = (): Promise<MyVolunteering> => withStaff(token => call('get', '/api/v1/volunteer/me', { token }))

export const loadVolunteering = (): Promise<boolean> =>
  busyWith(volunteering, async () => {
    volunteering.me = await fetchMe()
  })
