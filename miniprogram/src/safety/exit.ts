import { platform } from '@platform'
import { wipeAll } from './memory'

/** Everything goes, at once and without a question; the neutral page is shown. */
export function quickExit(): void {
  wipeAll()
  platform.navigation.vanish()
}
