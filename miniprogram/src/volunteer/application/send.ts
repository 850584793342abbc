import { call } from '@/api/client'
import { ApiError, NoAnswer } from '@/api/errors'
import type { MyApplication } from '@/api/types'
import { busyWith, Overtaken } from '@/api/work'
import { sameVisit, wipeable } from '@/safety/memory'
import { withSession } from '@/stores/session'
import { clearDraft, draft } from './draft'
import { toRequest } from './request'
import { stepOfCode, stepOfField, type Step } from './steps'
import { mend, startWalk } from './walk'

const path = '/api/v1/volunteer-application'

/** How her application stands. Only for as long as she is here: nothing of it is kept on the phone. */
export const application = wipeable(() => ({ answer: undefined as MyApplication | undefined, busy: false, failure: '' }))

/** `unknown`: no answer came; sent again it is still one application. */
export const sending = wipeable(() => ({ busy: false, failure: '', unknown: false }))

/** What comes back after a wipe must not be written into the emptied state. */
async function whileHere<T>(work: (token: string) => Promise<T>): Promise<T> {
  const stillHere = sameVisit()
  try {
    const answer = await withSession(work)
    if (!stillHere()) throw new Overtaken()
    return answer
  } catch (failure) {
    throw stillHere() ? failure : new Overtaken()
  }
}

export const loadApplication = (): Promise<boolean> =>
  busyWith(application, async () => {
    application.answer = await whileHere(token => call('get', path, { token }))
  })

export const sendApplication = (): Promise<boolean> =>
  busyWith(sending, async () => {
    sending.unknown = false
    try {
      const body = toRequest(draft, application.answer?.rulesVersion ?? '')
      application.answer = await whileHere(token => call('post', path, { token, body }))
      clearDraft()
      startWalk()
    } catch (failure) {
      await refused(failure)
      throw failure
    }
  })

/** To the step that is to blame; where she stands in the registry already, that is shown. */
async function refused(failure: unknown): Promise<void> {
  sending.unknown = failure instanceof NoAnswer || (failure instanceof ApiError && (failure.status >= 500 || failure.status === 429))
  if (!(failure instanceof ApiError) || sending.unknown) return
  const step = blamed(failure)
  if (step) mend(step)
  if (failure.code === 'volunteer-rules') draft.agreed = []
  if (failure.code === 'volunteer-rules' || failure.code === 'volunteer-applied') await loadApplication()
}

function blamed(failure: ApiError): Step | undefined {
  const fields = Object.keys(failure.problem?.errors ?? {})
  return fields.map(stepOfField).find(step => step !== undefined) ?? stepOfCode(failure.code)
}
