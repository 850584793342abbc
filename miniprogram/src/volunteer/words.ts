import type { ExpiryWarning, MyVolunteering, VolunteerSkill } from '@/api/types'
import { sayDay } from '@/words/dates'

export const skillWords: Readonly<Record<VolunteerSkill, string>> = {
  lawyer: '律师',
  counsellor: '心理咨询、婚姻家庭咨询',
  mediator: '人民调解',
  socialWorker: '社会工作',
  helper: '陪同、代录、送材料',
}

/** Where I stand, and what comes next. */
export const stateWords: Readonly<Record<MyVolunteering['state'], string>> = {
  applied: '材料收到了，维权站正在看。看好以前不排班。',
  stationVetted: '维权站看过了，正在等县区妇联批准。批准以前不排班。',
  active: '已批准，可以排班、接任务。',
  refused: '这次没有批准。',
  paused: '暂停中，不排班，也不派任务。',
  left: '已经离开。以前的服务记录还留着。',
}

const expiryWords: Readonly<Record<ExpiryWarning, string>> = { none: '', endsSoon: '快到期', ended: '已过期' }

/** A mark beside what ends; nothing where it is far off. */
export const sayExpiry = (warning: ExpiryWarning): string => expiryWords[warning]

export const expiryTone = (warning: ExpiryWarning): 'danger' | 'care' => (warning === 'ended' ? 'danger' : 'care')

export const sayUntil = (day: string | null): string => (day ? `有效到 ${sayDay(day)}` : '长期有效')

/** Until when I may work with children, and what to do where I may not. */
export function sayClearance({ clearedUntil, clearance }: Pick<MyVolunteering, 'clearedUntil' | 'clearance'>): string {
  if (!clearedUntil) return '还没有查过。要做和孩子有关的事，先请维权站查一次。'
  if (clearance === 'ended') return `查询只管到 ${sayDay(clearedUntil)}。要做和孩子有关的事，请维权站再查一次。`
  return `可以做到 ${sayDay(clearedUntil)}。${clearance === 'endsSoon' ? '快到期了，请维权站再查一次。' : ''}`
}

type Terms = Pick<MyVolunteering, 'shiftsPerWeek' | 'hoursPerWeek' | 'radiusKm' | 'nights' | 'onlyInPairs' | 'dialects' | 'wishes'>

/** On which terms I help: never more than I offered. */
export function termsOf(me: Terms): { readonly name: string; readonly value: string }[] {
  return [
    { name: '每周最多', value: `${me.shiftsPerWeek} 次，共 ${me.hoursPerWeek} 小时` },
    { name: '能走多远', value: me.radiusKm === 0 ? '只在住的地方' : `离家 ${me.radiusKm} 公里以内` },
    { name: '晚上', value: me.nights ? '可以' : '不安排过夜的' },
    { name: '搭伴', value: me.onlyInPairs ? '要有人一起' : '一个人也行' },
    { name: '方言、手语', value: me.dialects || '没有填' },
    { name: '愿望', value: me.wishes || '没有填' },
  ]
}
