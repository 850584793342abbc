import { call } from '@/api/client'
import { ApiError } from '@/api/errors'
import { clearDraft, draft } from '@/complaint/draft'
import { filed } from '@/complaint/filed'
import { clearSending, type Channel } from '@/complaint/send'
import { startWalk } from '@/complaint/walk'
import { takePicked } from '@/evidence/picked'
import { bindUploads } from '@/evidence/upload'
import { forgetSession, session } from '@/stores/session'
import { withStaff } from './session'

/** By staff for a woman beside them: recorded as such, the receipt is hers. */
export const asStaff: Channel = (body, key) =>
  withStaff(token => call('post', '/api/v1/staff/complaints', { token, body, header: { 'Idempotency-Key': key } })).catch(
    (failure: unknown) => {
      if (!(failure instanceof ApiError && failure.code === 'staff-session-ended')) throw failure
      throw new ApiError(401, { code: failure.code, title: '你的登录时间到了。她填的还在：回到工作页输密码，再来交。' })
    },
  )

/** An empty form, for her. What was in it before belonged to somebody else. */
export function beginOnBehalf(): void {
  emptyForm()
  draft.onBehalf = true
}

/** The form is nobody's again. */
export function emptyForm(): void {
  for (const { file } of takePicked()) file.release()
  clearDraft()
  startWalk()
  clearSending()
}

/** The receipt is in her hands: nothing of it stays on this phone, which goes on being a work phone. */
export function handedOver(): void {
  const { token } = session
  if (session.onlyComplaint) {
    call('delete', '/api/v1/sessions/current', { token }).catch(() => undefined)
    forgetSession()
  }
  bindUploads('', () => Promise.reject(new Error('handed over')))
  Object.assign(filed, { id: '', number: '', receiptCode: '', emergency: undefined, onBehalf: false, withPin: false, station: '' })
}
