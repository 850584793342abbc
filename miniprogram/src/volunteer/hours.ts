import { call } from '@/api/client'
import type { MyHours, ServiceRecordSheet } from '@/api/types'
import { busyWith } from '@/api/work'
import { wipeable } from '@/safety/memory'
import { withStaff } from '@/staff/session'

/** The time that I have given; nobody is compared with anybody. */
export const given = wipeable(() => ({ hours: undefined as MyHours | undefined, busy: false, failure: '' }))

/** The certificate of what is confirmed. */
export const certificate = wipeable(() => ({ sheet: undefined as ServiceRecordSheet | undefined, busy: false, failure: '' }))

export const loadHours = (): Promise<boolean> =>
  busyWith(given, async () => {
    given.hours = await withStaff(token => call('get', '/api/v1/volunteer/me/hours', { token }))
  })

export const askForCertificate = (): Promise<boolean> =>
  busyWith(certificate, async () => {
    certificate.sheet = await withStaff(token => call('post', '/api/v1/volunteer/me/service-record', { token }))
  })
