import type { Hotline } from '@/api/types'

/** Law and women's rights: for questions of every kind. */
const legalLines: readonly string[] = ['12338', '12348']

/** Built in for pages that must help without a network. Their hours come with the catalogue. */
export const builtIn: readonly Hotline[] = [
  { number: '12338', name: '妇女儿童维权热线', scope: '法律、婚姻家庭、心理、投诉', emergency: false, hours: null, verifiedOn: null },
  { number: '12348', name: '公共法律服务', scope: '法律咨询、法律援助', emergency: false, hours: null, verifiedOn: null },
]

const byChapter: Readonly<Record<string, readonly string[]>> = {
  B: ['110'],
  D: ['12333'],
  F: ['110'],
  G: ['110', '12355', '12309'],
}

/** Who to call for a chapter: what is special to it first, then the two for every question. */
export const linesFor = (chapter: string): readonly string[] => [...(byChapter[chapter] ?? []), ...legalLines]

/** The catalogue's lines with these numbers, in this order; a number the catalogue does not have is left out. */
export const hotlinesOf = (hotlines: readonly Hotline[], numbers: readonly string[]): Hotline[] =>
  numbers.flatMap(number => hotlines.filter(line => line.number === number))

/** When somebody answers. Hours nobody has verified are not guessed. */
export const hoursWords = (line: Hotline): string => line.hours ?? '时间以当地公布为准'

/** A short message is written, not called. */
export const isText = (number: string): boolean => number.startsWith('12110')
