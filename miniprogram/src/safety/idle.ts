import { quickExit } from './exit'

/** After so many milliseconds without a touch, whoever picks up the phone must find nothing. Our figure. */
export const idleLimit = 5 * 60_000

let lastTouch = 0
let timer: ReturnType<typeof setTimeout> | undefined
let guarding = false

/** On while a sensitive page is open. */
export function guardIdle(on: boolean): void {
  guarding = on
  touched()
}

/** Called on every touch, key and scroll. */
export function touched(): void {
  lastTouch = Date.now()
  clearTimeout(timer)
  if (guarding) timer = setTimeout(leaveWhenIdle, idleLimit)
}

/** Timers sleep while the phone does: looked at again when the page comes back. */
export function leaveWhenIdle(): void {
  if (guarding && Date.now() - lastTouch >= idleLimit) {
    guarding = false
    quickExit()
  }
}
