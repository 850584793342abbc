import { call } from '@/api/client'
import { ApiError, NoAnswer, wordsFor } from '@/api/errors'
import type { MyTalk, OpenedConsultation } from '@/api/types'
import { busyWith, Overtaken } from '@/api/work'
import { wipeable } from '@/safety/memory'
import { agenda } from './agenda'
import { withStaff } from './session'

/** One talk. What she told is here only after it was opened, and no longer than the page is. */
export const talk = wipeable(() => ({
  chosen: undefined as MyTalk | undefined,
  opened: undefined as OpenedConsultation | undefined,
  busy: false,
  failure: '',
}))

/** `unknown`: no answer came, so nobody knows whether it was done; only a look at the agenda tells. */
export const result = wipeable(() => ({ busy: false, failure: '', unknown: false, writing: false, advice: '', goesOn: '' as '' | 'yes' | 'no' }))

export function chooseTalk(chosen: MyTalk): void {
  if (talk.chosen?.id !== chosen.id) Object.assign(result, { advice: '', goesOn: '' })
  Object.assign(talk, { chosen, opened: undefined, failure: '' })
  Object.assign(result, { failure: '', unknown: false, writing: false })
  agenda.said = ''
}

/** What she told is put away; what was written so far stays for the next look. */
export function closeTalk(): void {
  talk.opened = undefined
}

export const openTalk = (): Promise<boolean> =>
  busyWith(talk, async () => {
    const { chosen } = talk
    if (!chosen) return
    const opened = await withStaff(token => call('get', '/api/v1/provider/bookings/{id}', { token, path: { id: chosen.id } }))
    if (talk.chosen?.id !== chosen.id) throw new Overtaken()
    Object.assign(talk, { opened, chosen: opened.talk })
  })

/** The advice is complete enough to be sent. */
export const isWritten = (): boolean => result.advice.trim() !== '' && result.goesOn !== ''

export const sendAdvice = (): Promise<boolean> => {
  const body = { advice: result.advice.trim(), goesOn: result.goesOn === 'yes' }
  const words = body.goesOn ? '记下了，建议已发给她。还要办的事有人接着办。' : '记下了，建议已发给她。'
  return decide(words, (token, { id, version, topic }) =>
    call('post', '/api/v1/provider/bookings/{id}/note', { token, path: { id }, body: { version, questions: topic, ...body } }),
  )
}

export const sayNoShow = (): Promise<boolean> =>
  decide('记下了。不怪她，有人会按她说的安全方式问一声。', (token, { id, version }) =>
    call('post', '/api/v1/provider/bookings/{id}/no-show', { token, path: { id }, body: { version } }),
  )

export const sayConflict = (): Promise<boolean> =>
  decide('好的，已交还，会换别的老师。', (token, { id }) =>
    call('post', '/api/v1/provider/bookings/{id}/conflict', { token, path: { id } }),
  )

const lost = '没有收到回音，不知道办成没有。先回安排看一眼。'

async function decide(words: string, work: (token: string, chosen: MyTalk) => Promise<unknown>): Promise<boolean> {
  const { chosen } = talk
  if (!chosen || result.busy) return false
  Object.assign(result, { busy: true, failure: '', unknown: false })
  try {
    await withStaff(token => work(token, chosen))
    agenda.said = words
    Object.assign(talk, { chosen: undefined, opened: undefined })
    Object.assign(result, { advice: '', goesOn: '', writing: false })
    return true
  } catch (failure) {
    if (failure instanceof Overtaken) return false
    result.unknown = failure instanceof NoAnswer || (failure instanceof ApiError && failure.status >= 500)
    result.failure = result.unknown ? lost : wordsFor(failure)
    return false
  } finally {
    result.busy = false
  }
}
