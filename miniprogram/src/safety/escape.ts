import { quickExit } from './exit'

const presses = 3
/** Milliseconds; ours: a frightened hand on a slow computer is slow too. */
const within = 3000

/** Esc three times in a row leaves at once: for who sits at a keyboard. */
export function listenForEscape(target: Pick<Window, 'addEventListener'>): void {
  let times: number[] = []
  target.addEventListener('keydown', event => {
    if ((event as KeyboardEvent).key !== 'Escape') {
      times = []
      return
    }
    const now = Date.now()
    times = [...times.filter(time => now - time < within), now]
    if (times.length >= presses) {
      times = []
      quickExit()
    }
  })
}
