import type { VolunteerSkill } from '@/api/types'
import type { Choice } from '@/components/choice'
import { skillWords } from '../words'

export const sexes: readonly Choice[] = [
  { value: 'female', label: '女' },
  { value: 'male', label: '男' },
]

const hints: Readonly<Record<VolunteerSkill, string>> = {
  helper: '不要资格证，站里会教',
  mediator: '有人民调解员经历',
  socialWorker: '学过或做过社工',
  counsellor: '有咨询师证',
  lawyer: '要有执业证',
}

export const skills: readonly (Choice & { readonly value: VolunteerSkill })[] = (Object.keys(hints) as VolunteerSkill[]).map(value => ({
  value,
  label: skillWords[value],
  hint: hints[value],
}))

export const radii: readonly Choice[] = [
  { value: '0', label: '只在住的地方' },
  { value: '5', label: '5 公里以内' },
  { value: '10', label: '10 公里以内' },
  { value: '20', label: '20 公里以内' },
  { value: '50', label: '50 公里以内' },
]

export const shifts: readonly Choice[] = [
  { value: '1', label: '1 次' },
  { value: '2', label: '2 次' },
  { value: '3', label: '3 次' },
  { value: '5', label: '5 次' },
]

export const hours: readonly Choice[] = [
  { value: '4', label: '4 小时' },
  { value: '8', label: '8 小时' },
  { value: '12', label: '12 小时' },
  { value: '20', label: '20 小时' },
]

export const ways: readonly Choice[] = [
  { value: 'nights', label: '晚上也可以' },
  { value: 'pairs', label: '要有人一起，不一个人去' },
]
