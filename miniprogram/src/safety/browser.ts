import { platform } from '@platform'
import { listenForEscape } from './escape'
import { leaveWhenIdle, touched } from './idle'

/** What a browser needs beside the pages: keys, touches, and a blank page while nobody should look. WeChat brings its own. */
export function startBrowser(): void {
  if (platform.name !== 'h5') return
  listenForEscape(window)
  for (const kind of ['pointerdown', 'keydown', 'scroll', 'input']) {
    window.addEventListener(kind, touched, { capture: true, passive: true })
  }
  document.addEventListener('visibilitychange', () => {
    document.documentElement.classList.toggle('away', document.hidden)
    if (!document.hidden) leaveWhenIdle()
  })
  // A page that a browser kept whole for the back button would bring back what was on it.
  window.addEventListener('pageshow', event => {
    if (event.persisted) window.location.reload()
  })
}
