/**
 * Keeps the browser's history free of the pages she opened. All pages share one address, so neither the back button nor the list of visited
 * pages tells anything; the way back is kept here, in memory.
 *
 * Must be imported before the router is made: it listens to `popstate` first.
 */
const { history, location } = window
const replaceState = history.replaceState.bind(history)
const pushState = history.pushState.bind(history)
let onBack: () => boolean = () => false

const address = () => location.pathname + location.search

history.pushState = (state: unknown) => {
  replaceState(state, '', address())
}
history.replaceState = (state: unknown) => {
  replaceState(state, '', address())
}

/** One entry of our own lies under the page: pressing back lands on it, and we go back in the app instead of leaving. */
function setTrap() {
  pushState({ trap: true }, '', address())
}

window.addEventListener(
  'popstate',
  event => {
    event.stopImmediatePropagation()
    if (onBack()) setTrap()
    else history.back()
  },
  true,
)

/** `goBack` answers whether there was a page to go back to. */
export function watchBackButton(goBack: () => boolean): void {
  onBack = goBack
  setTrap()
}
