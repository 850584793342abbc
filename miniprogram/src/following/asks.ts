import { call } from '@/api/client'
import { ApiError, NoAnswer } from '@/api/errors'
import type { MyReferralAsk } from '@/api/types'
import { busyWith, Overtaken } from '@/api/work'
import { chosen } from './complaint'
import { asHers, lockable } from './gate'

export type AskAnswer = 'agree' | 'decline' | 'takeBack'

/** What she is asked of the matter that is open: may this unit be told? */
export const asks = lockable(() => ({
  /** Of which matter. */
  of: '',
  items: undefined as MyReferralAsk[] | undefined,
  /** The question that is open: one unit, one answer. Nothing is answered for her. */
  asking: undefined as { item: MyReferralAsk; answer: AskAnswer } | undefined,
  busy: false,
  failure: '',
  /** What was done last, in words. */
  done: '',
}))

export const waitingAsks = (): MyReferralAsk[] =>
  asks.of === chosen.id ? (asks.items ?? []).filter(each => each.state === 'asked' && each.mayAnswer) : []

async function read(): Promise<void> {
  const { id } = chosen
  const { items } = await asHers(token => call('get', '/api/v1/complaints/{id}/referral-asks', { path: { id }, token }))
  if (id !== chosen.id) throw new Overtaken()
  asks.items = items
}

export function loadAsks(): Promise<boolean> {
  const { id } = chosen
  if (asks.of !== id) Object.assign(asks, { of: id, items: undefined, asking: undefined, failure: '', done: '' })
  return busyWith(asks, read)
}

export function ask(item: MyReferralAsk, answer: AskAnswer): void {
  Object.assign(asks, { asking: { item, answer }, failure: '', done: '' })
}

const said: Readonly<Record<AskAnswer, (unit: string) => string>> = {
  agree: unit => `你同意告诉${unit}。想收回，随时可以。`,
  decline: unit => `你没有同意。我们不会凭这个告诉${unit}，别的照常办。`,
  takeBack: unit => `已经收回。${unit}从现在起打不开你的信息了。`,
}
const states: Readonly<Record<AskAnswer, MyReferralAsk['state']>> = { agree: 'agreed', decline: 'declined', takeBack: 'takenBack' }

/** Her answer about one unit. After a lost answer only the list says whether it was heard. */
export function answerAsk(): Promise<boolean> {
  const { asking } = asks
  if (!asking) return Promise.resolve(false)
  const { item, answer } = asking
  return busyWith(asks, async () => {
    const path = { id: chosen.id, askId: item.id }
    try {
      await asHers(token =>
        answer === 'takeBack'
          ? call('delete', '/api/v1/complaints/{id}/referral-asks/{askId}/answer', { path, token })
          : call('post', '/api/v1/complaints/{id}/referral-asks/{askId}/answer', { path, body: { agrees: answer === 'agree' }, token }),
      )
      await read().catch(() => undefined)
    } catch (failure) {
      if (!(failure instanceof NoAnswer || (failure instanceof ApiError && failure.status === 409))) throw failure
      await read().catch(() => undefined)
      if (asks.items?.find(each => each.id === item.id)?.state !== states[answer]) throw failure
    }
    Object.assign(asks, { asking: undefined, done: said[answer](item.unit) })
  })
}
