import { expect, it } from 'vitest'
import { conversation, officeWords, progressSteps } from '@/following/conversation'
import { matter, supplemented } from '../support/matter'

const message = (id: string, at: string, text: string) => ({ id, at, text, from: { office: '乡镇（街道）维权站', place: '曙光街街道' } })

it('staff’s messages and what she added stand in the order of time', () => {
  const turns = conversation(
    matter({
      messages: [message('m1', '2026-11-21T09:00:00+08:00', '您好'), message('m2', '2026-11-23T09:00:00+08:00', '明天方便吗')],
      steps: [supplemented('2026-11-22T09:00:00+08:00'), supplemented('2026-11-24T09:00:00+08:00')],
    }),
    [],
  )

  expect(turns.map(({ hers, text }) => (hers ? '她' : text))).toEqual(['您好', '她', '明天方便吗', '她'])
  expect(turns[0]?.who).toBe('曙光街街道 乡镇（街道）维权站')
})

it('a question in writing stands at the beginning', () => {
  const answered = matter({ messages: [message('m1', '2026-11-21T09:00:00+08:00', '要看什么时候买的')] })

  expect(conversation(answered, [], true).map(({ hers, text }) => (hers ? '她' : text))).toEqual(['她', '要看什么时候买的'])
})

it('times are compared as moments, not as texts', () => {
  const turns = conversation(
    matter({ messages: [message('m1', '2026-11-22T09:00:00+08:00', '后')], steps: [supplemented('2026-11-22T00:59:00Z')] }),
    [],
  )

  expect(turns.map(({ hers }) => hers)).toEqual([true, false])
})

it('what she wrote on this visit is shown; of before only that she wrote', () => {
  const turns = conversation(
    matter({ steps: [supplemented('2026-11-22T09:00:00+08:00'), supplemented('2026-11-26T00:48:00+08:00')] }),
    [{ at: '2026-11-25T16:48:00Z', text: '同事可以作证' }],
  )

  expect(turns.map(({ text }) => text)).toEqual([null, '同事可以作证'])
})

it('two of one second keep their own words', () => {
  const at = '2026-11-26T00:48:00+08:00'
  const turns = conversation(matter({ steps: [supplemented(at), supplemented(at)] }), [
    { at, text: '一' },
    { at, text: '二' },
  ])

  expect(turns.map(({ text }) => text)).toEqual(['一', '二'])
})

it('what was sent a moment ago is shown before the file was asked for again', () => {
  const turns = conversation(matter(), [{ at: '2026-11-26T00:48:00+08:00', text: '刚写的' }])

  expect(turns.map(({ text }) => text)).toEqual(['刚写的'])
})

it('the line of steps is newest first, without what is shown elsewhere', () => {
  const step = (kind: 'accepted' | 'messageToClient' | 'evidenceAdded', at: string) => ({ at, kind, text: kind, by: null, words: null })
  const steps = progressSteps(
    matter({
      steps: [
        ...matter().steps,
        step('messageToClient', '2026-11-20T10:00:00+08:00'),
        step('accepted', '2026-11-21T10:00:00+08:00'),
        supplemented('2026-11-22T10:00:00+08:00'),
        step('evidenceAdded', '2026-11-23T10:00:00+08:00'),
      ],
    }),
  )

  expect(steps.map(({ kind }) => kind)).toEqual(['accepted', 'registered'])
})

it('a message whose office is not told still has a sender', () => {
  expect(officeWords(null)).toBe('工作人员')
})
