import { platform } from '@platform'
import { ApiError, NoAnswer, wordsFor } from '@/api/errors'
import type { FiledComplaint } from '@/api/types'
import { sameVisit, wipeable } from '@/safety/memory'

/** Where it goes: as herself, as nobody, or by staff. A channel must answer the same to the same key, and throw what `call` throws. */
export type SendBy<Body> = (body: Body, key: string) => Promise<FiledComplaint>

/**
 * `ready`: nothing sent, or refused for good. `sending`: on its way. `unknown`: sent, and no answer came; only the very same may be sent again.
 * `filed`: done.
 */
export type Phase = 'ready' | 'sending' | 'unknown' | 'filed'

interface SendingState<Body, Step> {
  phase: Phase
  words: string
  /** The step to mend, after a refusal that names a field. */
  blamed: Step | undefined
  /** The code of that refusal. */
  code: string
  key: string
  body: Body | undefined
  filed: FiledComplaint | undefined
}

/** Sends a form of hers once. `blame` says which step a refused field or an error code belongs to. */
export function makeSending<Body, Step extends string>(blame: { field(name: string): Step | undefined; code(code: string): Step | undefined }) {
  const atFirst = (): SendingState<Body, Step> => ({
    phase: 'ready',
    words: '',
    blamed: undefined,
    code: '',
    key: '',
    body: undefined,
    filed: undefined,
  })
  const sending = wipeable(atFirst)

  function blamedStep(failure: unknown): Step | undefined {
    if (!(failure instanceof ApiError)) return undefined
    const fields = Object.keys(failure.problem?.errors ?? {})
    return fields.map(field => blame.field(field)).find(step => step !== undefined) ?? blame.code(failure.code)
  }

  function refused(failure: unknown): void {
    sending.words = wordsFor(failure)
    if (outcomeIsUnknown(failure)) {
      sending.phase = 'unknown'
      return
    }
    sending.phase = 'ready'
    sending.code = failure instanceof ApiError ? failure.code : ''
    sending.blamed = blamedStep(failure)
  }

  /**
   * Sends it once, however often she taps. The key and the body are fixed before the first try; while the outcome is unknown the same pair is
   * sent again, and the server answers the same without filing twice. Only a clear refusal lets her change something, under a new key.
   */
  async function send(makeBody: () => Body, by: SendBy<Body>): Promise<void> {
    if (sending.phase === 'sending' || sending.phase === 'filed') return
    const again = sending.phase === 'unknown'
    const stillHere = sameVisit()
    Object.assign(sending, { phase: 'sending', words: '', blamed: undefined, code: '' })
    try {
      if (!again) {
        const [body, key] = [makeBody(), await newKey()]
        if (!stillHere()) return
        Object.assign(sending, { body, key })
      }
      const filed = await by(sending.body as Body, sending.key)
      if (!stillHere()) return
      sending.filed = filed
      sending.phase = 'filed'
    } catch (failure) {
      if (stillHere()) refused(failure)
    }
  }

  return {
    sending,
    send,
    /** The next one begins anew, under a key of its own. */
    clearSending(): void {
      Object.assign(sending, atFirst())
    },
    /** While it is on its way or its fate is not known, nothing of it may be changed. */
    isFrozen: (): boolean => sending.phase === 'sending' || sending.phase === 'unknown',
  }
}

/** No answer, a server in trouble, or one that asks her to wait: it may have been filed. */
function outcomeIsUnknown(failure: unknown): boolean {
  return failure instanceof NoAnswer || (failure instanceof ApiError && (failure.status >= 500 || failure.status === 429))
}

/** 32 hexadecimal digits from the device's own generator. */
async function newKey(): Promise<string> {
  const bytes = await platform.randomBytes(16)
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
