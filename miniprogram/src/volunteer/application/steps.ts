import { phoneProblem } from '@/asking/missing'
import { isMinor, isTooYoung, youngest, type Certificate, type Draft } from './draft'

export type Step = 'rules' | 'who' | 'guardian' | 'skills' | 'certificates' | 'home' | 'terms' | 'wishes' | 'check'

export const stepsFor = (draft: Draft): readonly Step[] => [
  'rules',
  'who',
  ...(isMinor(draft) ? (['guardian'] as const) : []),
  'skills',
  'certificates',
  'home',
  'terms',
  'wishes',
  'check',
]

export const questions: Readonly<Record<Step, string>> = {
  rules: '先看约定',
  who: '你是谁？',
  guardian: '家里大人同意吗？',
  skills: '能帮什么忙？',
  certificates: '有资格证吗？',
  home: '住在哪里？',
  terms: '能出多少力？',
  wishes: '还有什么要说的？',
  check: '检查一遍，就可以交了',
}

/** May be passed over with one tap. */
export const isOptional = (step: Step, { skills, certificates }: Draft): boolean =>
  step === 'wishes' || (step === 'certificates' && certificates.length === 0 && !skills.includes('lawyer'))

/** What is still missing on a step, as words to her; empty when she can go on. */
export function problemOf(step: Step, draft: Draft): string {
  switch (step) {
    case 'rules':
      return draft.agreed.length > 0 ? '' : '同意了才能申请。不同意也没关系，返回就行。'
    case 'who':
      return whoProblem(draft)
    case 'guardian':
      return draft.guardian.trim() && draft.guardianConsentOn ? '' : '未满 18 周岁，要写监护人的姓名和同意的日子。'
    case 'skills':
      return draft.skills.length > 0 ? '' : '至少选一样。没有专业的，选“陪同、代录、送材料”。'
    case 'certificates':
      return certificatesProblem(draft)
    case 'home':
      return draft.township ? '' : '请选到乡镇或街道，才知道归哪个站。'
    default:
      return ''
  }
}

function whoProblem(draft: Draft): string {
  if (!draft.name.trim()) return '请写姓名，和身份证上的一样。'
  if (!draft.phone.trim()) return '请写手机号，维权站要联系你。'
  const phone = phoneProblem(draft.phone, '手机号')
  if (phone) return phone
  if (!draft.sex) return '请选性别。'
  if (!draft.birthDate) return '请选出生日期。'
  return isTooYoung(draft) ? `要满 ${youngest} 周岁。请看看出生日期对不对。` : ''
}

const isWhole = ({ skill, title, proofNumber }: Certificate): boolean => skill !== '' && title.trim() !== '' && proofNumber.trim() !== ''

function certificatesProblem({ skills, certificates }: Draft): string {
  if (!certificates.every(isWhole)) return '有的资格证没写全：哪一类、名称、证号都要写。写错了可以去掉。'
  const licensed = certificates.some(({ skill, validUntil }) => skill === 'lawyer' && validUntil !== '')
  return skills.includes('lawyer') && !licensed ? '做律师要有执业证：名称、证号和有效期。' : ''
}

/** The step a refused field belongs to; the server names those of the form and those of the registry. */
export function stepOfField(field: string): Step | undefined {
  const byField: Readonly<Record<string, Step>> = {
    rules: 'rules',
    name: 'who',
    phone: 'who',
    sex: 'who',
    birthDate: 'who',
    guardian: 'guardian',
    guardianConsentOn: 'guardian',
    skills: 'skills',
    qualifications: 'certificates',
    home: 'home',
    radiusKm: 'terms',
    shiftsPerWeek: 'terms',
    hoursPerWeek: 'terms',
    dialects: 'wishes',
    wishes: 'wishes',
    excludedStations: 'wishes',
  }
  return field
    .split(/[.[]/)
    .map(part => byField[part])
    .find(step => step !== undefined)
}

export function stepOfCode(code: string): Step | undefined {
  const byCode: Readonly<Record<string, Step>> = {
    'volunteer-rules': 'rules',
    'volunteer-known': 'who',
    'volunteer-phone-invalid': 'who',
    'volunteer-too-young': 'who',
    'volunteer-guardian-missing': 'guardian',
    'volunteer-qualification-missing': 'certificates',
    'volunteer-place': 'home',
  }
  return byCode[code]
}
