import { pick, record, saveFile } from './h5-files'
import { navigation } from './h5-navigation'
import { request } from './h5-request'
import type { Platform } from './types'

let demo: Promise<boolean> | undefined

/** Only a demo server says that its simulator takes made-up persons; a real one never does. */
function isDemo(): Promise<boolean> {
  demo ??= request({ method: 'GET', url: '/client.json', headers: {}, timeout: 10_000 })
    .then(answer => answer.status === 200 && (JSON.parse(answer.text) as { demoSignIn?: boolean }).demoSignIn === true)
    .catch(() => {
      demo = undefined
      return false
    })
  return demo
}

/** In the demo another person can be tried with `/?person=name`. */
const person = () => new URLSearchParams(window.location.search).get('person')?.replace(/[^a-z0-9-]/gi, '') || 'demo'

/** A probe of the browser's own type size: the page's root size belongs to the framework. */
function measureTypeScale(): number {
  const probe = document.createElement('span')
  probe.style.cssText = 'font-size:medium;position:absolute'
  document.body.append(probe)
  const size = Number.parseFloat(getComputedStyle(probe).fontSize)
  probe.remove()
  return size > 0 ? size / 16 : 1
}

export const platform: Platform = {
  name: 'h5',
  loginCode: async () => ((await isDemo()) ? `sim-${person()}` : null),
  request,
  randomBytes: length => Promise.resolve(crypto.getRandomValues(new Uint8Array(length))),
  call: number => {
    window.location.href = `tel:${number}`
  },
  text: number => {
    window.location.href = `sms:${number}`
    return true
  },
  pick,
  canSaveFile: true,
  saveFile,
  record,
  position: () =>
    new Promise(resolve => {
      if (!('geolocation' in navigator)) {
        resolve(null)
        return
      }
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          resolve({ latitude: coords.latitude, longitude: coords.longitude })
        },
        () => {
          resolve(null)
        },
        { timeout: 10_000, maximumAge: 0 },
      )
    }),
  askSubscriptions: () => Promise.resolve([]),
  canSubscribe: false,
  onPrivacyQuestion: () => {
    // Only WeChat asks.
  },
  openPrivacyGuide: () => {
    navigation.open('/pages/texts/texts')
  },
  shield: on => {
    document.documentElement.classList.toggle('shielded', on)
  },
  onScreenshot: () => {
    // No browser tells.
  },
  typeScale: measureTypeScale,
  navigation,
}
