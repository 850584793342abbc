import type { MyComplaint, MyMandate, MyNotice, MyReferralAsk } from '@/api/types'
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
    road: {
      steps: [
        { stop: 'received', state: 'done', on: '2026-11-20', text: '我们收到了' },
        { stop: 'lookedAt', state: 'done', on: '2026-11-21', text: '看过了' },
        { stop: 'handled', state: 'now', on: null, text: '正在办' },
        { stop: 'ended', state: 'toCome', on: null, text: '告诉你结果' },
      ],
      next: '工作人员正在办，办好了答复你。',
      by: '2026-12-20',
      late: false,
      calls: [{ name: '妇女维权热线', number: '12338' }],
    },
    steps: [{ at: '2026-11-20T09:00:00+08:00', kind: 'registered', text: '已收到', by: null, words: null }],
    messages: [],
    evidence: [],
    whoOpened: [],
    mayAnswerSurvey: false,
    ...over,
  }
}

export const supplemented = (at: string): MyComplaint['steps'][number] => ({ at, kind: 'supplemented', text: '你补充了情况', by: null, words: null })
export const withState = (over: Partial<MyComplaint['state']>): MyComplaint => matter({ state: { ...matter().state, ...over } })

export const mandateId = '01a21390-5df6-703b-8497-3086cff0ce90'

/** One mandate, waiting for her name. */
export const mandate = (over: Partial<MyMandate> = {}): MyMandate => ({
  id: mandateId,
  state: 'drafted',
  matter: '演示：向有关单位反映欠薪。',
  agents: ['演示员'],
  acting: 'jointly',
  acts: ['writeUp', 'visitFor'],
  from: '2026-11-20',
  until: '2027-05-20',
  free: true,
  signedAt: null,
  endedAt: null,
  done: [],
  principal: 'herself',
  reports: [],
  maySign: true,
  mayRevoke: true,
  ...over,
})

/** One question of a unit, not answered. */
export const referralAsk = (over: Partial<MyReferralAsk> = {}): MyReferralAsk => ({
  id: 'ask-1',
  unit: '演示派出所',
  unitPhone: '110',
  service: 'police',
  purpose: '演示：请他们出具告诫书。',
  fields: ['summary', 'needs'],
  state: 'asked',
  askedAt: '2026-11-21T09:00:00+08:00',
  answeredAt: null,
  mayAnswer: true,
  mayTakeBack: false,
  ...over,
})

export const notice = (over: Partial<MyNotice> = {}): MyNotice => ({
  kind: 'acceptance',
  title: '受理告知书',
  on: '2026-11-21',
  plain: '我们接下了这件事，正在办。',
  mayDo: ['有新情况，在“这件事的进展”里补充。'],
  replyBy: '2026-12-21',
  number: 'P261126-3TXXG',
  issuer: '演示县演示镇妇女联合会',
  basis: '《信访工作条例》第二十三条第二款',
  paper: [{ form: 'text', heading: '告知', lines: ['你反映的事项，我们收到了，决定受理。'] }],
  ...over,
})

export const refusal = (status: number, code: string, title: string, headers: Record<string, string> = {}) =>
  json(status, { type: 'x', title, status, code }, headers)

/** As after a proof: the file is open for a quarter of an hour, and one matter of it was read. */
export function openFile(complaint?: MyComplaint): void {
  session.token = 't1'
  session.unlockedUntil = new Date(Date.now() + 15 * 60_000).toISOString()
  chosen.id = matterId
  if (complaint) opened.complaint = complaint
}
