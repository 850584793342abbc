import { watchBackButton } from './h5-history'
import type { NavigationPlatform } from './types'

const home = '/pages/home/home'
const calm = '/static/h5/calm.html'
let way: string[] = [home]
let pagesOwn: (() => void) | null = null

function show(path: string) {
  uni.redirectTo({ url: path })
}

function back(): boolean {
  if (way.length < 2) return false
  way.pop()
  show(way[way.length - 1] ?? home)
  return true
}

/** The pages' own stack, in memory only. Pages keep what she typed in stores, so a page that is shown again is as she left it. */
export const navigation: NavigationPlatform = {
  open(path) {
    way.push(path)
    show(path)
  },
  replace(path) {
    way[way.length - 1] = path
    show(path)
  },
  back() {
    if (!back()) show(home)
  },
  restart(path) {
    way = path === home ? [home] : [home, path]
    show(path)
  },
  vanish() {
    way = [home]
    // Blank until the neutral page is there: on a slow network that takes seconds.
    document.documentElement.classList.add('gone')
    window.location.replace(calm)
  },
  intercept(handler) {
    pagesOwn = handler
  },
}

watchBackButton(() => {
  if (!pagesOwn) return back()
  pagesOwn()
  return true
})
