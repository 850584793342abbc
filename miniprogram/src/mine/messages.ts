import { platform } from '@platform'
import { call } from '@/api/client'
import { busyWith } from '@/api/work'
import { wipeable } from '@/safety/memory'
import { withSession } from '@/stores/session'

export const messages = wipeable(() => ({ busy: false, failure: '', done: '' }))

/** What a message says on her lock screen, by our name of its template. None of them tells what it is about. */
const words: Record<string, { title: string; says: string }> = {
  Progress: { title: '有新消息', says: '只写“你有一条新消息”和时间，不写是什么事。' },
  Reminder: { title: '时间提醒', says: '只写“你有一条提醒”和时间，不写是什么事。' },
}

export const wordsOf = (name: string): { title: string; says: string } =>
  words[name] ?? { title: '服务消息', says: '只提醒你来看，不写是什么事。' }

/** Must run inside the handler of a tap: WeChat asks her only then. One accept allows one message. */
export function offer(templateIds: string[]): Promise<boolean> {
  messages.done = ''
  const asked = platform.askSubscriptions(templateIds)
  return busyWith(messages, async () => {
    const accepted = await asked
    if (accepted.length > 0) {
      await withSession(token => call('post', '/api/v1/subscriptions', { token, body: { templateIds: accepted } }))
    }
    messages.done =
      accepted.length > 0 ? `好，开通了 ${accepted.length} 种，每种各发一条。收到以后想再收，再来这里点一次。` : '没有开通，不影响办理。想收的时候再来点。'
  })
}
