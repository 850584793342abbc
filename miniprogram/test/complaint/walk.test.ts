import { expect, it } from 'vitest'
import { searchLeaves } from '@/complaint/categories'
import { draft } from '@/complaint/draft'
import { isEasy, pinProblem } from '@/asking/pin'
import { problemOf, stepOfField, stepsOf } from '@/complaint/steps'
import { summaryOf } from '@/complaint/summary'
import { mend, missing, next, position, previous, walk } from '@/complaint/walk'
import { distance, nearest } from '@/places/nearest'

it('goes on only when nothing is missing, and says what is; the word goes as soon as it is mended', () => {
  next()
  expect(walk.step).toBe('danger')
  expect(missing()).not.toBe('')

  draft.dangerNow = 'no'
  expect(missing()).toBe('')
  next()
  expect(walk.step).toBe('whom')
})

it('an optional step may be passed over, another may not', () => {
  draft.dangerNow = 'no'
  next()
  next(true)
  next(true)
  expect(walk.step).toBe('want')
})

it('back goes one step and loses nothing; at the first one it leaves', () => {
  expect(previous()).toBe(false)
  draft.dangerNow = 'no'
  next()
  expect(previous()).toBe(true)
  expect(draft.dangerNow).toBe('no')
})

it('from the check to one step and straight back', () => {
  mend('tell')
  next()
  expect(walk.step).toBe('tell')
  draft.narrative = '演示'
  next()
  expect(walk.step).toBe('check')
})

it('who is in danger is asked half as much', () => {
  const whole = position().of
  draft.quick = true
  expect(stepsOf(draft)).toEqual(['danger', 'what', 'tell', 'where', 'who', 'consent', 'check'])
  expect(position().of).toBeLessThan(whole)
})

it('both texts have to be agreed to', () => {
  draft.consents = ['privacy']
  expect(problemOf('consent', draft)).not.toBe('')
  draft.consents = ['privacy', 'sensitive']
  expect(problemOf('consent', draft)).toBe('')
})

it.each([
  ['111111', true],
  ['123456', true],
  ['654321', true],
  ['121212', true],
  ['248248', true],
  ['248613', false],
])('PIN %s is easy to guess: %s', (pin, easy) => {
  expect(isEasy(pin)).toBe(easy)
  expect(pinProblem(pin, pin) === '').toBe(!easy)
})

it('a PIN of five digits or typed differently is refused', () => {
  expect(pinProblem('24861', '24861')).toContain('6 位')
  expect(pinProblem('248613', '248614')).toContain('不一样')
})

it('fields of a refusal lead to their step, also when filed by staff', () => {
  expect(stepOfField('identity.phone')).toBe('who')
  expect(stepOfField('filing.safeContact.hours[0].from')).toBe('safe')
  expect(stepOfField('somethingNew')).toBeUndefined()
})

it('the summary never shows the PIN', () => {
  Object.assign(draft, { wantsPin: 'yes', pin: '248613' })
  expect(JSON.stringify(summaryOf(draft, undefined))).not.toContain('248613')
})

it('finds a category by her own words', () => {
  const leaf = (code: string, plain: string) => ({ code, name: code, plain, articles: null, sensitive: false })
  const chapters = [{ code: 'F', name: '婚姻家庭', articles: null, organ: null, leaves: [leaf('F1', '被家里人打骂'), leaf('F2', '想离婚')] }]
  expect(searchLeaves(chapters, '打').map(({ value }) => value)).toEqual(['F1'])
  expect(searchLeaves(chapters, '打 离').length).toBe(0)
  expect(searchLeaves(chapters, ' ')).toEqual([])
})

it('nearest first, and places without a position left out', () => {
  const here = { latitude: 33.74, longitude: 113.3 }
  const places = [
    { name: '远', latitude: 34.17, longitude: 112.84 },
    { name: '没有', latitude: null, longitude: null },
    { name: '近', latitude: 33.75, longitude: 113.31 },
  ]
  expect(nearest(here, places).map(({ item }) => item.name)).toEqual(['近', '远'])
  // Pingdingshan to Ruzhou, about 64 km on the map.
  expect(distance(here, { latitude: 34.17, longitude: 112.84 })).toBeCloseTo(63.9, 0)
})
