import { beforeEach, expect, it, vi } from 'vitest'
import { draft } from '@/booking/draft'
import { held, hold } from '@/booking/hold'
import { isOptional, problemOf, stepOfCode, stepOfField, type Step } from '@/booking/steps'
import { summaryOf } from '@/booking/summary'
import { backward, mend, missing, onward, otherKind, position, unfinished, walk, wantedKey } from '@/booking/walk'
import { heldSeat, slot, write } from '../support/booking'
import { answerWith, json, requests } from '../support/platform'

const deletes = () => requests.filter(({ method }) => method === 'DELETE')
const keep = () => hold(slot(), wantedKey(), () => undefined)

beforeEach(() => {
  answerWith(({ method }) => (method === 'DELETE' ? json(204, undefined) : heldSeat()))
})

const answers: Partial<Record<Step, () => void | Promise<unknown>>> = {
  danger: () => { draft.dangerNow = 'no' },
  topic: () => { draft.topic = 'divorce' },
  where: () => { draft.township = '410402001' },
  how: () => { draft.kind = 'phone' },
  when: keep,
  who: () => void Object.assign(draft, { name: '小李', phone: '13800000000' }),
  consent: () => { draft.consents = ['privacy', 'sensitive'] },
}

it('one question after the other, and none without what it needs', async () => {
  const seen: string[] = []
  for (let step = walk.step; step !== 'check'; step = walk.step) {
    seen.push(step)
    const answer = answers[step]
    if (answer) {
      onward()
      expect(walk.step).toBe(step)
      expect(missing()).not.toBe('')
      await answer()
      expect(missing()).toBe('')
    }
    onward(isOptional(step, draft))
  }
  expect(seen).toEqual(['danger', 'topic', 'where', 'how', 'when', 'tell', 'who', 'side', 'safe', 'pin', 'consent'])
  expect(position()).toEqual({ number: 12, of: 12 })
})

it('a name and a number are needed only where she is called', () => {
  write()
  Object.assign(draft, { name: '', phone: '' })
  expect(isOptional('who', draft)).toBe(false)
  expect(problemOf('who', draft, true)).toContain('称呼')
  draft.name = '小李'
  expect(problemOf('who', draft, true)).toContain('当面谈')
  draft.phone = '12'
  expect(problemOf('who', draft, true)).toContain('电话')

  Object.assign(draft, { kind: 'onSite', name: '', phone: '' })
  expect(isOptional('who', draft)).toBe(true)
  expect(problemOf('who', draft, true)).toBe('')
})

it('when the time runs out she chooses another one and is where she was; what she wrote stays', async () => {
  vi.useFakeTimers()
  write()
  await keep()
  walk.step = 'tell'
  draft.facts = '演示'
  vi.advanceTimersByTime(10 * 60_000)
  expect(walk).toMatchObject({ step: 'when', mending: true, after: 'tell' })
  expect(draft.facts).toBe('演示')

  await keep()
  onward()
  expect(walk).toMatchObject({ step: 'tell', mending: false })
})

it('while the time is still to be chosen, its end changes nothing', async () => {
  vi.useFakeTimers()
  write()
  await keep()
  walk.step = 'topic'
  vi.advanceTimersByTime(10 * 60_000)
  expect(walk.step).toBe('topic')
})

it('a time that does not fit any more is let go, and another one chosen', async () => {
  write()
  await keep()
  mend('how')
  onward()
  expect(walk.step).toBe('check')
  expect(deletes()).toHaveLength(0)

  mend('how')
  draft.kind = 'onSite'
  onward()
  expect(deletes()).toHaveLength(1)
  expect(walk).toMatchObject({ step: 'when', mending: true, after: 'check' })
})

it('back from the choice of a time comes to the first question and out, without a time too', () => {
  write()
  mend('when')
  expect(backward()).toBe(true)
  expect(walk).toMatchObject({ step: 'how', mending: false })
  for (let steps = 0; steps < 3; steps += 1) expect(backward()).toBe(true)
  expect(backward()).toBe(false)
})

it('where no time fits, another way to talk is one tap away', () => {
  write()
  walk.step = 'when'
  otherKind()
  expect(walk).toMatchObject({ step: 'how', mending: false })
  mend('when', 'safe')
  otherKind()
  expect(walk).toMatchObject({ step: 'how', mending: true, after: 'safe' })
})

it('nothing is sent while something is missing after a change', async () => {
  write()
  await keep()
  expect(unfinished()).toBeUndefined()
  draft.phone = ''
  expect(unfinished()).toBe('who')
  held.id = ''
  expect(unfinished()).toBe('when')
})

it('what is refused is brought to its question', () => {
  expect(stepOfField('identity.phone')).toBe('who')
  expect(stepOfField('narrative')).toBe('tell')
  expect(stepOfField('idempotencyKey')).toBeUndefined()
  for (const code of ['hold-expired', 'slot-taken', 'slot-closed', 'slot-conflict']) expect(stepOfCode(code)).toBe('when')
  expect(stepOfCode('booking-phone-needed')).toBe('who')
  expect(stepOfCode('booking-too-many')).toBeUndefined()
})

it('the check shows all but the PIN', async () => {
  write()
  Object.assign(draft, { wantsPin: 'yes', pin: '248613', facts: '演示', respondentName: '演示乙' })
  const text = summaryOf(draft, slot(), undefined, undefined)
    .map(({ name, value }) => `${name} ${value}`)
    .join('\n')
  expect(text).toContain('周二 12 月 1 日 09:00–09:30')
  expect(text).toContain('演示·律师甲，律师，女')
  expect(text).toContain('小李，13800000000')
  expect(text).not.toContain('248613')
})
