import { call } from '@/api/client'
import type { GivenConsent } from '@/api/types'
import { busyWith } from '@/api/work'
import { asHers, lockable } from '@/following/gate'
import { catalogue, loadCatalogue } from '@/stores/catalogue'

export const consents = lockable(() => ({
  items: undefined as GivenConsent[] | undefined,
  busy: false,
  failure: '',
  /** The question that is open: of which text, and whether to agree or to take back. */
  asked: undefined as { item: GivenConsent; action: 'agree' | 'withdraw' } | undefined,
  /** What was done last, in words. */
  done: '',
}))

const listConsents = (token: string) => call('get', '/api/v1/consents', { token })

/** What she agreed to: part of her file, and closed with it. */
export const loadConsents = (): Promise<boolean> =>
  busyWith(consents, async () => {
    await loadCatalogue()
    consents.items = (await asHers(listConsents)).items
  })

export function ask(item: GivenConsent, action: 'agree' | 'withdraw'): void {
  Object.assign(consents, { asked: { item, action }, failure: '', done: '' })
}

/** Agreeing is to the text of today, which she has just been shown; the server refuses any other. */
const versionOf = ({ item, action }: { item: GivenConsent; action: string }): string =>
  (action === 'agree' && catalogue.answer?.consents.find(text => text.scope === item.scope)?.version) || item.version

export function answer(): Promise<boolean> {
  const { asked } = consents
  if (!asked) return Promise.resolve(false)
  return busyWith(consents, async () => {
    const body = { scope: asked.item.scope, version: versionOf(asked), action: asked.action }
    await asHers(token => call('post', '/api/v1/consents', { token, body }))
    consents.items = (await asHers(listConsents)).items
    consents.asked = undefined
    consents.done = asked.action === 'agree' ? `已同意《${asked.item.title}》。` : `已撤回对《${asked.item.title}》的同意，从现在起生效。`
  })
}
