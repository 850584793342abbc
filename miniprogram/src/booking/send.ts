import { call } from '@/api/client'
import type { BookingRequest } from '@/api/types'
import { makeSending, type SendBy } from '@/asking/send'
import { forgetSession, session, withSession } from '@/stores/session'
import { stepOfCode, stepOfField, type Step } from './steps'

const path = '/api/v1/bookings'

/** With her session: she can follow it by WeChat and PIN. One that a receipt opened stands for that matter only. */
export const asHerself: SendBy<BookingRequest> = (body, key) => {
  if (session.onlyComplaint) forgetSession()
  return withSession(token => call('post', path, { body, token, header: { 'Idempotency-Key': key } }))
}

/** Without any session, so that nothing ties it to her WeChat. Only the receipt opens it. */
export const asNobody: SendBy<BookingRequest> = (body, key) => call('post', path, { body, header: { 'Idempotency-Key': key } })

export const { sending, send, clearSending, isFrozen } = makeSending<BookingRequest, Step>({ field: stepOfField, code: stepOfCode })
