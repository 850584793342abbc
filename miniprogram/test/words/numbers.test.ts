import { expect, it } from 'vitest'
import { sayWait } from '@/words/numbers'

it.each([
  [1, '1 秒'],
  [59_000, '59 秒'],
  [59_001, '1 分钟'],
  [60_001, '2 分钟'],
  [8 * 60_000, '8 分钟'],
  [24 * 3_600_000, '24 小时'],
])('%d ms are waited for %s', (milliseconds, words) => {
  expect(sayWait(milliseconds)).toBe(words)
})
