import type { AvailabilityPlan, DayOfWeek, HalfDay } from '@/api/types'
import { chinaDay } from '@/words/dates'

/** When somebody has time. Pure; the same rule as the server's: a span without time goes before a single day, and that before the week. */
export const halfDays: readonly { readonly value: HalfDay; readonly label: string }[] = [
  { value: 'morning', label: '上午' },
  { value: 'afternoon', label: '下午' },
  { value: 'evening', label: '晚上' },
]

/** Sunday first, as days are counted. */
const dayNames: readonly DayOfWeek[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const nameOf = (index: number): DayOfWeek => dayNames[index] ?? 'sunday'

/** As a week is read in China: Monday first. */
export const weekDays: readonly { readonly value: DayOfWeek; readonly label: string }[] = [1, 2, 3, 4, 5, 6, 0].map(index => ({
  value: nameOf(index),
  label: `周${'日一二三四五六'.charAt(index)}`,
}))

export const mostDays = 60
export const mostSpans = 20
const longestSpan = 366

const orderOf = (half: HalfDay): number => halfDays.findIndex(({ value }) => value === half)
const sorted = (free: readonly HalfDay[]): HalfDay[] => [...free].sort((one, other) => orderOf(one) - orderOf(other))
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`)
const dayNameOf = (day: string): DayOfWeek => nameOf(new Date(noon(day)).getUTCDay())

/** In order, so that two plans that say the same read the same. */
export function tidied({ weekly, exceptions, blackOuts }: AvailabilityPlan): AvailabilityPlan {
  const bit = ({ day, halfDay }: AvailabilityPlan['weekly'][number]) => dayNames.indexOf(day) * halfDays.length + orderOf(halfDay)
  return {
    weekly: [...weekly].sort((one, other) => bit(one) - bit(other)).map(({ day, halfDay }) => ({ day, halfDay })),
    exceptions: [...exceptions].sort((one, other) => (one.day < other.day ? -1 : 1)).map(({ day, free }) => ({ day, free: sorted(free) })),
    blackOuts: [...blackOuts]
      .sort((one, other) => (one.from + one.to < other.from + other.to ? -1 : 1))
      .map(({ from, to }) => ({ from, to })),
  }
}

export const areEqual = (one: AvailabilityPlan, other: AvailabilityPlan): boolean =>
  JSON.stringify(tidied(one)) === JSON.stringify(tidied(other))

export const isWeekly = ({ weekly }: AvailabilityPlan, day: DayOfWeek, halfDay: HalfDay): boolean =>
  weekly.some(part => part.day === day && part.halfDay === halfDay)

/** What the week says of a date, before anything else. */
export const weeklyFree = (plan: AvailabilityPlan, day: string): HalfDay[] =>
  halfDays.map(({ value }) => value).filter(half => isWeekly(plan, dayNameOf(day), half))

export const isBlackedOut = ({ blackOuts }: AvailabilityPlan, day: string): boolean =>
  blackOuts.some(({ from, to }) => from <= day && day <= to)

/** The half-days of a date that are free, all rules taken together. */
export function freeOn(plan: AvailabilityPlan, day: string): HalfDay[] {
  if (isBlackedOut(plan, day)) return []
  const exception = plan.exceptions.find(each => each.day === day)
  return exception ? sorted(exception.free) : weeklyFree(plan, day)
}

/** 上午、晚上; or that there is none. */
export const sayFree = (free: readonly HalfDay[]): string =>
  free.length === 0
    ? '没空'
    : free.length === halfDays.length
      ? '整天有空'
      : halfDays
          .filter(({ value }) => free.includes(value))
          .map(({ label }) => label)
          .join('、')

/** What is wrong with a single day that is to be added; empty when nothing is. */
export function dayProblem({ exceptions }: AvailabilityPlan, day: string, now = Date.now()): string {
  if (!day) return '先选是哪一天。'
  if (day < chinaDay(now)) return '过去的日子不用填，请选今天以后的。'
  if (exceptions.some(each => each.day === day)) return '这一天已经在上面了，直接在那里改。'
  return exceptions.length >= mostDays ? `单独的日子最多填 ${mostDays} 天，先去掉几天。` : ''
}

/** The same of a span without time. */
export function spanProblem({ blackOuts }: AvailabilityPlan, from: string, to: string, now = Date.now()): string {
  if (!from || !to) return '从哪天到哪天，两个都要选。'
  if (to < from) return '最后一天早过了第一天，请换过来。'
  if (to < chinaDay(now)) return '过去的日子不用填，请选今天以后的。'
  if (noon(to) - noon(from) >= longestSpan * 86_400_000) return '一段最多一年，请填短一些。'
  if (blackOuts.some(span => span.from === from && span.to === to)) return '这一段已经填过了。'
  return blackOuts.length >= mostSpans ? `最多填 ${mostSpans} 段，先去掉几段。` : ''
}
