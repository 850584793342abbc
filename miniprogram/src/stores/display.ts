import { platform } from '@platform'
import { reactive } from 'vue'

const key = 'large-type'
/** 20 px instead of 17 px for running text. */
const large = 20 / 17

/** How large she likes to read. The only thing that is kept on the phone, and it says nothing about her. */
export const display = reactive({ large: false, system: 1 })

export function loadDisplay(): void {
  display.large = uni.getStorageSync(key) === true
  display.system = platform.typeScale()
}

export function setLarge(on: boolean): void {
  display.large = on
  if (on) uni.setStorageSync(key, true)
  else uni.removeStorageSync(key)
}

/** Factor on every type size: her phone's setting, and at least that of the large mode when it is on. */
export const typeScale = (): number => Math.min(2, Math.max(display.system, display.large ? large : 1))

const visitedKey = 'visited'

/** Whether this app was opened on this phone before; not by whom, and not why. */
export const visitedBefore = (): boolean => uni.getStorageSync(visitedKey) === true
export const markVisited = (): void => {
  uni.setStorageSync(visitedKey, true)
}
