import type { VolunteerSkill } from '@/api/types'
import { wipeable } from '@/safety/memory'
import { chinaDay } from '@/words/dates'

/** A certificate as it is being typed. */
export interface Certificate {
  skill: '' | VolunteerSkill
  title: string
  proofNumber: string
  /** Empty: it does not end. */
  validUntil: string
}

export const emptyCertificate = (): Certificate => ({ skill: '', title: '', proofNumber: '', validUntil: '' })

const empty = () => ({
  agreed: [] as string[],
  name: '',
  phone: '',
  sex: '' as '' | 'female' | 'male',
  birthDate: '',
  guardian: '',
  guardianConsentOn: '',
  skills: [] as VolunteerSkill[],
  certificates: [] as Certificate[],
  township: '',
  village: '',
  radius: '5',
  shifts: '1',
  hours: '4',
  /** `nights`, `pairs`. */
  ways: [] as string[],
  dialects: '',
  wishes: '',
  excluded: [] as string[],
})

export type Draft = ReturnType<typeof empty>

/** What is typed for an application. In memory only: a quick exit, five idle minutes and sending empty it (ADR 11). */
export const draft = wipeable(empty)

export function clearDraft(): void {
  Object.assign(draft, empty())
}

const adult = 18
export const youngest = 16

/** The day on which whoever turns so old today was born. */
function bornBefore(years: number, now: number): string {
  const today = chinaDay(now)
  return `${Number(today.slice(0, 4)) - years}${today.slice(4)}`
}

const isUnder = (years: number, birthDate: string, now: number): boolean => birthDate > bornBefore(years, now)

/** Under 18 a guardian has to agree (民法典 arts. 17, 19). */
export const isMinor = ({ birthDate }: Pick<Draft, 'birthDate'>, now = Date.now()): boolean =>
  birthDate !== '' && isUnder(adult, birthDate, now)

export const isTooYoung = ({ birthDate }: Pick<Draft, 'birthDate'>, now = Date.now()): boolean =>
  birthDate !== '' && isUnder(youngest, birthDate, now)
