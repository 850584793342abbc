import { expect, it } from 'vitest'
import { evidenceGuide, kinds } from '@/pkg-help/guides/evidence'
import { phoneGuide } from '@/pkg-help/guides/phone'
import { plan } from '@/pkg-help/plan/plan'
import { doneOf, tickPart, ticks } from '@/pkg-help/plan/ticks'
import { quickExit } from '@/safety/exit'

it('the eleven kinds of evidence each name their article', () => {
  expect(kinds.points).toHaveLength(11)
  expect(new Set(kinds.points.map(({ basis }) => basis)).size).toBe(11)
})

it('no part of a guide is empty, and headings on a page differ', () => {
  for (const guide of [evidenceGuide, phoneGuide]) {
    expect(guide.every(({ points }) => points.length > 0)).toBe(true)
    expect(new Set(guide.map(({ title }) => title)).size).toBe(guide.length)
  }
})

it('every step of the plan has a tick of its own', () => {
  const ids = plan.flatMap(({ steps }) => steps.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

it('ticking one part leaves the others as they are', () => {
  tickPart(['a-1', 'a-2'], ['a-1'])
  tickPart(['b-1'], ['b-1'])
  tickPart(['a-1', 'a-2'], ['a-2'])

  expect(doneOf(['a-1', 'a-2', 'b-1'])).toEqual(['a-2', 'b-1'])
})

it('the ticks are never stored and go with a quick exit', () => {
  tickPart(['a-1'], ['a-1'])

  quickExit()

  expect(ticks.done).toEqual([])
  expect(uni.getStorageSync('ticks')).toBe('')
})
