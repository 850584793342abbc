import { expect, it } from 'vitest'
import type { AvailabilityPlan } from '@/api/types'
import { areEqual, dayProblem, freeOn, sayFree, spanProblem, weeklyFree } from '@/volunteer/plan'

const now = Date.parse('2026-11-26T12:00:00+08:00')
const plan: AvailabilityPlan = {
  weekly: [
    { day: 'monday', halfDay: 'evening' },
    { day: 'monday', halfDay: 'morning' },
  ],
  exceptions: [
    { day: '2026-12-07', free: ['evening', 'afternoon'] },
    { day: '2026-12-14', free: [] },
    { day: '2026-12-21', free: ['morning'] },
  ],
  blackOuts: [{ from: '2026-12-20', to: '2026-12-22' }],
}

it('a span without time goes before a single day, and that before the week', () => {
  expect(freeOn(plan, '2026-11-30')).toEqual(['morning', 'evening'])
  expect(freeOn(plan, '2026-12-01')).toEqual([])
  expect(freeOn(plan, '2026-12-07')).toEqual(['afternoon', 'evening'])
  expect(freeOn(plan, '2026-12-14')).toEqual([])
  expect(freeOn(plan, '2026-12-21')).toEqual([])
  expect(weeklyFree(plan, '2026-12-21')).toEqual(['morning', 'evening'])
})

it('says when in words', () => {
  expect([sayFree([]), sayFree(['evening', 'morning']), sayFree(['morning', 'afternoon', 'evening'])]).toEqual([
    '没空',
    '上午、晚上',
    '整天有空',
  ])
})

it('the same in another order is the same', () => {
  const other = { ...plan, weekly: [...plan.weekly].reverse(), exceptions: [...plan.exceptions].reverse() }
  expect(areEqual(plan, other)).toBe(true)
  expect(areEqual(plan, { ...plan, blackOuts: [] })).toBe(false)
})

it('a day or a span that the server would refuse is told beside it', () => {
  expect(dayProblem(plan, '', now)).toContain('先选')
  expect(dayProblem(plan, '2026-11-25', now)).toContain('过去')
  expect(dayProblem(plan, '2026-11-26', now)).toBe('')
  expect(dayProblem(plan, '2026-12-07', now)).toContain('已经')
  expect(spanProblem(plan, '2026-12-01', '', now)).toContain('两个都要选')
  expect(spanProblem(plan, '2026-12-02', '2026-12-01', now)).toContain('换过来')
  expect(spanProblem(plan, '2026-12-01', '2026-12-01', now)).toBe('')
  expect(spanProblem(plan, '2026-12-01', '2027-12-01', now)).toBe('')
  expect(spanProblem(plan, '2026-12-01', '2027-12-02', now)).toContain('一年')
  expect(spanProblem(plan, '2026-12-20', '2026-12-22', now)).toContain('已经')
})
