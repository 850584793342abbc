import { call } from '@/api/client'
import type { MyClient } from '@/api/types'
import { busyWith } from '@/api/work'
import { wipeable } from '@/safety/memory'
import { withStaff } from './session'

/** Whom I act for: my own labels, never a number. */
export const clients = wipeable(() => ({ items: [] as MyClient[], shown: false, busy: false, failure: '', said: '' }))

/** What is being typed. The numbers leave the phone once and are kept nowhere. */
export const declaring = wipeable(() => ({ busy: false, failure: '', label: '', phone: '', idNumber: '' }))

export const removing = wipeable(() => ({ busy: false, failure: '' }))

export const loadClients = (): Promise<boolean> => busyWith(clients, load)

async function load(): Promise<void> {
  const { items } = await withStaff(token => call('get', '/api/v1/provider/clients', { token }))
  Object.assign(clients, { items, shown: true })
}

/** What is still missing; empty when it can be sent. */
export function missing(): string {
  if (!declaring.label.trim()) return '写一个自己认得出的记号。'
  return declaring.phone.trim() || declaring.idNumber.trim() ? '' : '电话和身份证号，至少填一个。'
}

export const declare = (): Promise<boolean> =>
  busyWith(declaring, async () => {
    const body = { label: declaring.label.trim(), phone: declaring.phone.trim() || null, idNumber: declaring.idNumber.trim() || null }
    await withStaff(token => call('post', '/api/v1/provider/clients', { token, body }))
    Object.assign(declaring, { label: '', phone: '', idNumber: '' })
    clients.said = '申报好了。和这个人有矛盾的，不会再约到你。'
    await load()
  })

export const remove = (clientId: string): Promise<boolean> =>
  busyWith(removing, async () => {
    await withStaff(token => call('delete', '/api/v1/provider/clients/{clientId}', { token, path: { clientId } }))
    clients.said = '去掉了。'
    clients.items = clients.items.filter(({ id }) => id !== clientId)
  })
