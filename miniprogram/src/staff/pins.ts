import { pinProblem } from '@/asking/pin'
import { wipeable } from '@/safety/memory'

/** What is typed on the page of signing in. */
export const entry = wipeable(() => ({ binding: false, code: '', pin: '', again: '', tried: false, busy: false, failure: '' }))

/** What is wrong with what was typed; empty when it can be sent. */
export function entryProblem({ binding, code, pin, again }: Pick<typeof entry, 'binding' | 'code' | 'pin' | 'again'>): string {
  if (!binding) return /^[0-9]{6}$/.test(pin) ? '' : '密码是 6 位数字。'
  if (!/^[0-9]{8}$/.test(code)) return '绑定码是 8 位数字，在电脑的工作台上看。'
  return pinProblem(pin, again)
}

export function clearEntry(): void {
  Object.assign(entry, { code: '', pin: '', again: '', tried: false, failure: '' })
}
