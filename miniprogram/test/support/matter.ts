import type { MyComplaint } from '@/api/types'
import { chosen, opened } from '@/following/complaint'
import { session } from '@/stores/session'
import { json } from './platform'

export const matterId = '01a21390-5df6-703b-8497-3086cff0ce89'

/** One matter as the server tells it. */
export function matter(over: Partial<MyComplaint> = {}): MyComplaint {
  return {
    id: matterId,
    number: 'P261126-3TXXG',
    filedAt: '2026-11-20T09:00:00+08:00',
    nature: 'complaint',
    category: 'F1',
    categoryName: '家庭暴力',
    place: '新华区 · 曙光街街道',
    state: { status: 'inProgress', text: '正在办理', rating: null, mayRate: false, maySupplement: true, withdrawalRequested: false },
    inCharge: { office: '乡镇（街道）维权站', place: '曙光街街道' },
    steps: [{ at: '2026-11-20T09:00:00+08:00', kind: 'registered', text: '已收到', by: null, words: null }],
    messages: [],
    evidence: [],
    whoOpened: [],
    ...over,
  }
}

export const supplemented = (at: string): MyComplaint['steps'][number] => ({ at, kind: 'supplemented', text: '你补充了情况', by: null, words: null })
export const withState = (over: Partial<MyComplaint['state']>): MyComplaint => matter({ state: { ...matter().state, ...over } })

export const refusal = (status: number, code: string, title: string, headers: Record<string, string> = {}) =>
  json(status, { type: 'x', title, status, code }, headers)

/** As after a proof: the file is open for a quarter of an hour, and one matter of it was read. */
export function openFile(complaint?: MyComplaint): void {
  session.token = 't1'
  session.unlockedUntil = new Date(Date.now() + 15 * 60_000).toISOString()
  chosen.id = matterId
  if (complaint) opened.complaint = complaint
}
