import { pinProblem } from './pin'
import type { ToldConsents, ToldDanger, ToldPin } from './told'

/** What is missing in an answer, as words to her; empty when she can go on. The shape is checked again by the server. */
export const dangerMissing = ({ dangerNow }: ToldDanger): string => (dangerNow === '' ? '请选一个。选错了也没关系，随时能改。' : '')

export const pinMissing = ({ wantsPin, pin, pinAgain }: ToldPin): string => (wantsPin === 'yes' ? pinProblem(pin, pinAgain) : '')

export const consentMissing = ({ consents }: ToldConsents): string =>
  consents.includes('privacy') && consents.includes('sensitive') ? '' : '两项都同意，我们才能办。不同意也可以打 12338。'

const phonePattern = /^\+?[0-9 -]{7,20}$/

export const phoneProblem = (phone: string, what: string): string =>
  phone.trim() === '' || phonePattern.test(phone.trim()) ? '' : `${what}好像不对，请检查一下。`
