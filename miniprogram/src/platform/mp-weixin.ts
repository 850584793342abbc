import { pick, record } from './mp-files'
import type { HttpAnswer, Platform, PrivacyQuestion } from './types'

const calm = '/pages/calm/calm'
const home = '/pages/home/home'
/** Template messages that WeChat takes in one question. */
const mostTemplates = 3

function toBuffer(body: Uint8Array): ArrayBuffer {
  return body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength) as ArrayBuffer
}

export const platform: Platform = {
  name: 'mp-weixin',
  loginCode: () =>
    new Promise(resolve => {
      wx.login({
        success: ({ code }) => {
          resolve(code)
        },
        fail: () => {
          resolve(null)
        },
      })
    }),
  request: ({ method, url, headers, body, timeout }) =>
    new Promise<HttpAnswer>((resolve, reject) => {
      wx.request({
        url: import.meta.env.VITE_API_BASE + url,
        method: method as 'GET',
        header: headers,
        ...(body === undefined ? {} : { data: typeof body === 'string' ? body : toBuffer(body) }),
        dataType: 'text' as '其他',
        timeout,
        success: ({ statusCode, header, data }) => {
          resolve({ status: statusCode, headers: lowerCased(header as Record<string, string>), text: String(data ?? '') })
        },
        fail: ({ errMsg }) => {
          reject(new Error(errMsg))
        },
      })
    }),
  randomBytes: length =>
    new Promise((resolve, reject) => {
      wx.getRandomValues({
        length,
        success: ({ randomValues }) => {
          resolve(new Uint8Array(randomValues))
        },
        fail: ({ errMsg }) => {
          reject(new Error(errMsg))
        },
      })
    }),
  call: phoneNumber => {
    wx.makePhoneCall({ phoneNumber, fail: () => undefined })
  },
  // A mini-program cannot open a text message; the page shows the number and what to write.
  text: () => false,
  pick,
  // WeChat has no way to hand a calendar file to the phone.
  canSaveFile: false,
  saveFile: () => undefined,
  record,
  position: () =>
    new Promise(resolve => {
      wx.getFuzzyLocation({
        type: 'gcj02',
        success: ({ latitude, longitude }) => {
          resolve({ latitude, longitude })
        },
        fail: () => {
          resolve(null)
        },
      })
    }),
  askSubscriptions: templateIds =>
    new Promise(resolve => {
      wx.requestSubscribeMessage({
        tmplIds: templateIds.slice(0, mostTemplates),
        success: answer => {
          const words = answer as unknown as Record<string, string>
          resolve(templateIds.filter(id => words[id] === 'accept'))
        },
        fail: () => {
          resolve([])
        },
      })
    }),
  canSubscribe: true,
  onPrivacyQuestion: ask => {
    if (typeof wx.onNeedPrivacyAuthorization !== 'function') return
    wx.onNeedPrivacyAuthorization(answer => {
      // The typings say that the callback takes no argument; the platform hands it an event.
      const resolve = answer as unknown as (event: { event: 'agree' | 'disagree'; buttonId?: string }) => void
      const question: PrivacyQuestion = {
        agree: buttonId => {
          resolve({ event: 'agree', buttonId })
        },
        disagree: () => {
          resolve({ event: 'disagree' })
        },
      }
      ask(question)
    })
  },
  openPrivacyGuide: () => {
    wx.openPrivacyContract({ fail: () => undefined })
  },
  shield: on => {
    // No page offers itself for sharing; the menu's entries go too.
    if (on) wx.hideShareMenu({ menus: ['shareAppMessage', 'shareTimeline'], fail: () => undefined })
    wx.setVisualEffectOnCapture?.({ visualEffect: on ? 'hidden' : 'none', fail: () => undefined })
  },
  onScreenshot: told => {
    wx.onUserCaptureScreen?.(told)
  },
  typeScale: () => (wx.getAppBaseInfo?.().fontSizeSetting ?? 16) / 16,
  navigation: {
    open: url => {
      wx.navigateTo({ url, fail: () => undefined })
    },
    replace: url => {
      wx.redirectTo({ url, fail: () => undefined })
    },
    back: () => {
      wx.navigateBack({
        fail: () => {
          wx.reLaunch({ url: home })
        },
      })
    },
    intercept: () => undefined,
    restart: url => {
      wx.reLaunch({ url })
    },
    vanish: () => {
      wx.reLaunch({ url: calm })
    },
  },
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
