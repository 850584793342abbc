import { call } from '@/api/client'
import type { ServiceRecordCheck } from '@/api/types'
import { busyWith } from '@/api/work'
import { wipeable } from '@/safety/memory'

/** A certificate that somebody holds in her hands, held against what is on record. */
export const check = wipeable(() => ({ code: '', found: undefined as ServiceRecordCheck | undefined, busy: false, failure: '' }))

export const lookUp = (): Promise<boolean> =>
  busyWith(check, async () => {
    check.found = undefined
    check.found = await call('get', '/api/v1/service-records/{code}', { path: { code: check.code.trim() } })
  })
