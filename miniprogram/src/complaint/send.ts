import { call } from '@/api/client'
import type { FileComplaint } from '@/api/types'
import { makeSending, type SendBy } from '@/asking/send'
import { withSession } from '@/stores/session'
import { stepOfField, type Step } from './steps'

export type Channel = SendBy<FileComplaint>

const path = '/api/v1/complaints'

/** With her session: she can follow it by WeChat and PIN. */
export const asHerself: Channel = (body, key) =>
  withSession(token => call('post', path, { body, token, header: { 'Idempotency-Key': key } }))

/** Without any session, so that nothing ties it to her WeChat. Only the receipt opens it. */
export const asNobody: Channel = (body, key) => call('post', path, { body, header: { 'Idempotency-Key': key } })

const steps: Readonly<Record<string, Step>> = {
  'unknown-category': 'what',
  'unknown-place': 'where',
  'consent-required': 'consent',
  'sign-in-required': 'who',
}

export const { sending, send, clearSending, isFrozen } = makeSending<FileComplaint, Step>({
  field: stepOfField,
  code: code => steps[code],
})
