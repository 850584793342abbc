import type { OpenedConsultation, SafeContactBox } from '@/api/types'

type Channel = SafeContactBox['channels'][number]

const channelWords: Readonly<Record<Channel, string>> = { wechat: '微信', call: '电话', sms: '短信', person: '当面' }
const say = (channels: readonly Channel[]): string => channels.map(channel => channelWords[channel]).join('、')

const minute = 60_000
/** So long before and after the booked hour a call is the talk itself. */
const around = 10 * minute

/** What holds at this moment, in one sentence. */
export function sayNow({ given, inHoursNow, allowedNow }: SafeContactBox): string {
  if (!given) return '她没有说怎样联系安全。约好的时间以外不要联系她。'
  if (!inHoursNow) return '现在不在她说的安全时间里。约好的时间以外不要联系她。'
  return allowedNow.length === 0 ? '她没有选可以用的方式。约好的时间以外不要联系她。' : `现在可以：${say(allowedNow)}。其他方式都不要用。`
}

export const sayChannels = ({ channels }: SafeContactBox): string => (channels.length === 0 ? '她没有选' : say(channels))

export const sayHours = ({ hours }: SafeContactBox): string =>
  hours.length === 0 ? '什么时间都行' : hours.map(({ from, to }) => `${from.slice(0, 5)}–${to.slice(0, 5)}`).join('、')

/**
 * Whether her number may be dialled at this moment: at the hour that she has booked for it, or when she said that calls are safe now. Never
 * when she wants no call.
 */
export function mayCall({ phone, contact, talk }: OpenedConsultation, now = Date.now()): boolean {
  if (!phone || contact.neverCall) return false
  const atItsHour = now >= Date.parse(talk.startsAt) - around && now <= Date.parse(talk.endsAt) + around
  return (atItsHour && talk.status === 'booked') || contact.allowedNow.includes('call')
}
