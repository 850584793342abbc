import { call } from '@/api/client'
import { ApiError, NoAnswer } from '@/api/errors'
import type { SurveyPerformed } from '@/api/types'
import { busyWith } from '@/api/work'
import { chosen, opened, reload } from './complaint'
import { asHers, lockable } from './gate'

export type SurveyStep = 'safe' | 'performed' | 'stars' | 'words'

/** What she says after the end, a question at a time. */
export const survey = lockable(() => ({
  /** Of which matter. */
  of: '',
  step: 'safe' as SurveyStep,
  safe: '' as '' | 'yes' | 'no',
  performed: '' as '' | SurveyPerformed,
  stars: '',
  words: '',
  busy: false,
  failure: '',
  /** Heard. */
  done: '' as '' | 'safe' | 'notSafe',
}))

/** Of this matter, and from its beginning. */
export function startSurvey(): void {
  if (survey.of === chosen.id) return
  Object.assign(survey, { of: chosen.id, step: 'safe', safe: '', performed: '', stars: '', words: '', failure: '', done: '' })
}

/** Who has rated already is not asked again. */
export function surveySteps(): SurveyStep[] {
  const rated = (opened.complaint?.state.rating ?? null) !== null
  return rated ? ['safe', 'performed', 'words'] : ['safe', 'performed', 'stars', 'words']
}

const unanswered: Readonly<Record<SurveyStep, string>> = {
  safe: '请先选一个：你现在安全吗。',
  performed: '请先选一个：说好的事做到了没有。',
  stars: '请先选一个：办得怎么样。',
  words: '',
}

/** On to the next question; after the last one it is sent. Who is not safe is asked nothing more. */
export async function nextInSurvey(): Promise<void> {
  const { step } = survey
  survey.failure = step !== 'words' && survey[step] === '' ? unanswered[step] : ''
  if (survey.failure) return
  if (step === 'words' || survey.safe === 'no') {
    await sendSurvey()
    return
  }
  const steps = surveySteps()
  survey.step = steps[steps.indexOf(step) + 1] ?? 'words'
}

/** One question back; false at the first one. */
export function backInSurvey(): boolean {
  const steps = surveySteps()
  const at = steps.indexOf(survey.step)
  if (at <= 0) return false
  Object.assign(survey, { step: steps[at - 1], failure: '' })
  return true
}

/** After a lost answer the file is looked at: what was heard is not asked for any more. */
function sendSurvey(): Promise<boolean> {
  return busyWith(survey, async () => {
    const { id } = chosen
    const safe = survey.safe === 'yes'
    const body = { safe, performed: survey.performed || null, stars: Number(survey.stars) || null, words: survey.words.trim() || null }
    try {
      await asHers(token => call('post', '/api/v1/complaints/{id}/survey', { path: { id }, body, token }))
      await reload().catch(() => undefined)
    } catch (failure) {
      if (!(failure instanceof NoAnswer || (failure instanceof ApiError && failure.code === 'no-survey'))) throw failure
      if ((await reload()).mayAnswerSurvey) throw failure
    }
    Object.assign(survey, { words: '', done: safe ? 'safe' : 'notSafe' })
  })
}
