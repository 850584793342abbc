import type { Choice } from '@/components/choice'
import type { Group, Nature, Relation } from './draft'

type Of<T extends string> = readonly (Choice & { readonly value: T })[]

export const natures: Of<Nature> = [
  { value: 'help', label: '帮帮我', hint: '想有人来管、来帮忙' },
  { value: 'complaint', label: '要个说法', hint: '受了欺负，要投诉' },
  { value: 'consult', label: '想问问', hint: '法律怎么说，该怎么办' },
  { value: 'report', label: '举报', hint: '看见别人受害' },
  { value: 'suggest', label: '提个建议' },
]

export const relations: Of<Relation> = [
  { value: 'spouse', label: '丈夫或妻子' },
  { value: 'exSpouse', label: '前夫或前妻' },
  { value: 'cohabitant', label: '一起住的人' },
  { value: 'exPartner', label: '以前的男（女）朋友' },
  { value: 'parent', label: '父母' },
  { value: 'parentInLaw', label: '公婆、岳父母' },
  { value: 'child', label: '儿女' },
  { value: 'childInLaw', label: '儿媳、女婿' },
  { value: 'sibling', label: '兄弟姐妹' },
  { value: 'otherRelative', label: '别的亲戚' },
  { value: 'guardian', label: '监护人' },
  { value: 'employer', label: '单位、老板' },
  { value: 'colleague', label: '同事' },
  { value: 'teacher', label: '老师' },
  { value: 'neighbour', label: '邻居' },
  { value: 'villageCommittee', label: '村委会、居委会' },
  { value: 'organisation', label: '别的单位' },
  { value: 'stranger', label: '不认识的人' },
  { value: 'other', label: '别的人' },
]

export const groups: Of<Group> = [
  { value: 'pregnant', label: '怀孕' },
  { value: 'nursing', label: '正在喂奶' },
  { value: 'elderly', label: '60 岁以上' },
  { value: 'disabled', label: '有残疾' },
  { value: 'seriouslyIll', label: '有重病' },
]
