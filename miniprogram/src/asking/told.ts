import type { FileComplaint } from '@/api/types'
import { labelOf, type Choice } from '@/components/choice'

/** What every form of hers asks: the danger, how she may be reached, a PIN, the two texts. */
export type YesNo = '' | 'yes' | 'no'
export type Channel = NonNullable<NonNullable<FileComplaint['safeContact']>['channels']>[number]

export interface Window {
  readonly from: string
  readonly to: string
}

export interface ToldDanger {
  dangerNow: YesNo
  injured: YesNo
}
export interface ToldContact {
  channels: Channel[]
  hours: string[]
  codeWord: string
  neverCall: boolean
}
export interface ToldPin {
  wantsPin: YesNo
  pin: string
  pinAgain: string
}
export interface ToldConsents {
  consents: string[]
}

export const nothingTold = (): ToldDanger & ToldContact & ToldPin & ToldConsents => ({
  dangerNow: '',
  injured: '',
  channels: [],
  hours: [],
  codeWord: '',
  neverCall: false,
  wantsPin: '',
  pin: '',
  pinAgain: '',
  consents: [],
})

/** Times of day she may be reached, Beijing time. */
export const windows: Readonly<Record<string, { readonly label: string; readonly window: Window }>> = {
  morning: { label: '上午 8 点到 12 点', window: { from: '08:00', to: '12:00' } },
  noon: { label: '中午 12 点到 2 点', window: { from: '12:00', to: '14:00' } },
  afternoon: { label: '下午 2 点到 6 点', window: { from: '14:00', to: '18:00' } },
  evening: { label: '晚上 6 点到 9 点', window: { from: '18:00', to: '21:00' } },
}

export const channels: readonly (Choice & { readonly value: Channel })[] = [
  { value: 'call', label: '打电话' },
  { value: 'sms', label: '发短信' },
  { value: 'wechat', label: '微信消息', hint: '只写“有新消息”，不写是什么事' },
  { value: 'person', label: '当面说' },
]

export const orNull = (text: string): string | null => text.trim() || null
export const joined = (parts: readonly string[]): string => parts.filter(Boolean).join('，')

export const dangerOf = ({ dangerNow, injured }: ToldDanger): { now: boolean; injured: boolean } => ({
  now: dangerNow === 'yes',
  injured: injured === 'yes',
})

export const dangerWords = ({ dangerNow, injured }: ToldDanger): string =>
  joined([dangerNow === 'yes' ? '有危险' : '安全', injured === 'yes' ? '受伤了' : ''])

/** Null when she said nothing about it: the server then sends nothing by itself. */
export function safeContactOf(told: ToldContact): FileComplaint['safeContact'] {
  if (told.channels.length === 0 && !told.neverCall && told.codeWord.trim() === '') return null
  return {
    channels: told.channels,
    hours: told.hours.flatMap(name => (windows[name] ? [windows[name].window] : [])),
    codeWord: orNull(told.codeWord),
    neverCall: told.neverCall,
  }
}

export function contactWords(told: ToldContact): string {
  return joined([
    ...told.channels.map(channel => labelOf(channels, channel)),
    told.neverCall ? '千万别打电话' : '',
    ...told.hours.map(name => windows[name]?.label ?? ''),
    told.codeWord ? `暗号“${told.codeWord}”` : '',
  ])
}
