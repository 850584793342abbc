import { expect, it } from 'vitest'
import { builtIn, hotlinesOf, hoursWords, linesFor } from '@/pkg-help/rights/hotlines'
import { law } from '@/pkg-help/rights/law'
import { findTopics, organWords, topicOf } from '@/pkg-help/rights/topics'
import { chapters } from '../support/catalogue-sample'

const codes = (words: string) => findTopics(chapters, words).map(({ leaf }) => leaf.code)

it('finds a topic by how people say it, those first, then by what the law says', () => {
  expect(codes('离婚')[0]).toBe('F2')
  expect(codes('离婚')).toContain('F5')
  expect(codes('保护令')).toEqual(['F1'])
  expect(codes('分地')).toEqual(['E2'])
})

it('every word must be there, and no words find nothing', () => {
  expect(codes('分地 补偿')).toEqual(['E2'])
  expect(codes('分地 骂')).toEqual([])
  expect(codes('  ')).toEqual([])
})

it('a code opens a chapter or one topic; an unknown one nothing', () => {
  expect(topicOf(chapters, 'F')).toMatchObject({ chapter: { code: 'F' }, leaf: undefined })
  expect(topicOf(chapters, 'F2')).toMatchObject({ chapter: { code: 'F' }, leaf: { code: 'F2' } })
  expect(topicOf(chapters, 'F99')).toBeUndefined()
})

it('names the organ with the power, and is silent where there is none', () => {
  expect(organWords(chapters[0]!)).toContain('乡镇政府、人民法院')
  expect(organWords(chapters[1]!)).toBe('')
})

it('lines of a chapter come in the order of need; numbers the catalogue lacks are left out', () => {
  expect(linesFor('G')[0]).toBe('110')
  expect(hotlinesOf(builtIn, linesFor('D')).map(({ number }) => number)).toEqual(['12338', '12348'])
})

it('hours that nobody verified are not guessed', () => {
  expect(hoursWords(builtIn[0]!)).not.toMatch(/\d/)
  expect(hoursWords({ ...builtIn[0]!, hours: '24 小时' })).toBe('24 小时')
})

it('the law is said for every topic of the catalogue but the general ones', () => {
  const all = { A: 4, B: 14, C: 3, D: 9, E: 6, F: 12, G: 8 }
  const expected = Object.entries(all).flatMap(([chapter, count]) => Array.from({ length: count }, (_, index) => `${chapter}${index + 1}`))

  expect(Object.keys(law).sort()).toEqual(expected.sort())
})
