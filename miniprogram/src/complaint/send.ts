import { platform } from '@platform'
import { call } from '@/api/client'
import { ApiError, NoAnswer, wordsFor } from '@/api/errors'
import type { FileComplaint, FiledComplaint } from '@/api/types'
import { sameVisit, wipeable } from '@/safety/memory'
import { withSession } from '@/stores/session'
import { stepOfField, type Step } from './steps'

/**
 * Where a complaint goes: as herself, as nobody, or by staff on her behalf. A channel must answer the same to the same key, and throw
 * what {@link call} throws.
 */
export type Channel = (body: FileComplaint, key: string) => Promise<FiledComplaint>

const path = '/api/v1/complaints'

/** With her session: she can follow it by WeChat and PIN. */
export const asHerself: Channel = (body, key) =>
  withSession(token => call('post', path, { body, token, header: { 'Idempotency-Key': key } }))

/** Without any session, so that nothing ties it to her WeChat. Only the receipt opens it. */
export const asNobody: Channel = (body, key) => call('post', path, { body, header: { 'Idempotency-Key': key } })

/**
 * `ready`: nothing sent, or refused for good. `sending`: on its way. `unknown`: sent, and no answer came; only the very same may be sent again.
 * `filed`: done.
 */
export type Phase = 'ready' | 'sending' | 'unknown' | 'filed'

export const sending = wipeable(() => ({
  phase: 'ready' as Phase,
  words: '',
  /** The step to mend, after a refusal that names a field. */
  blamed: undefined as Step | undefined,
  key: '',
  body: undefined as FileComplaint | undefined,
  filed: undefined as FiledComplaint | undefined,
}))

/** The next complaint begins anew, under a key of its own. */
export function clearSending(): void {
  Object.assign(sending, { phase: 'ready', words: '', blamed: undefined, key: '', body: undefined, filed: undefined })
}

/**
 * Sends it once, however often she taps. The key and the body are fixed before the first try; while the outcome is unknown the same pair is sent
 * again, and the server answers the same without filing twice. Only a clear refusal lets her change something, under a new key.
 */
export async function send(makeBody: () => FileComplaint, channel: Channel): Promise<void> {
  if (sending.phase === 'sending' || sending.phase === 'filed') return
  const again = sending.phase === 'unknown'
  const stillHere = sameVisit()
  sending.phase = 'sending'
  sending.words = ''
  sending.blamed = undefined
  try {
    if (!again) {
      const [body, key] = [makeBody(), await newKey()]
      if (!stillHere()) return
      Object.assign(sending, { body, key })
    }
    const filed = await channel(sending.body as FileComplaint, sending.key)
    if (!stillHere()) return
    sending.filed = filed
    sending.phase = 'filed'
  } catch (failure) {
    if (!stillHere()) return
    sending.words = wordsFor(failure)
    if (outcomeIsUnknown(failure)) {
      sending.phase = 'unknown'
    } else {
      sending.phase = 'ready'
      sending.blamed = blamedStep(failure)
    }
  }
}

/** No answer, a server in trouble, or one that asks her to wait: it may have been filed. */
function outcomeIsUnknown(failure: unknown): boolean {
  return failure instanceof NoAnswer || (failure instanceof ApiError && (failure.status >= 500 || failure.status === 429))
}

function blamedStep(failure: unknown): Step | undefined {
  if (!(failure instanceof ApiError)) return undefined
  const fields = Object.keys(failure.problem?.errors ?? {})
  return fields.map(stepOfField).find(step => step !== undefined) ?? stepOfCode(failure.code)
}

function stepOfCode(code: string): Step | undefined {
  const steps: Readonly<Record<string, Step>> = {
    'unknown-category': 'what',
    'unknown-place': 'where',
    'consent-required': 'consent',
    'sign-in-required': 'who',
  }
  return steps[code]
}

/** 32 hexadecimal digits from the device's own generator. */
async function newKey(): Promise<string> {
  const bytes = await platform.randomBytes(16)
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
