import type { Catalogue } from '@/api/types'
import type { CheckLine } from '@/asking/check'
import { joined } from '@/asking/told'
import { labelOf } from '@/components/choice'
import { findTownship } from '@/places/search'
import { sayDay } from '@/words/dates'
import { sayUntil, skillWords } from '../words'
import { hours, radii, sexes, shifts, ways } from './choices'
import { isMinor, type Certificate, type Draft } from './draft'
import type { Step } from './steps'

const none = '没有填'

export function nameOfPlace(catalogue: Catalogue | undefined, township: string): string {
  const place = findTownship(catalogue?.counties ?? [], township)
  return place ? `${place.county.name} ${place.township.name}` : ''
}

const sayCertificate = ({ title, proofNumber, validUntil }: Certificate): string => `${title.trim()} ${proofNumber.trim()}（${sayUntil(validUntil || null)}）`

/** All she told, to be read once more. */
export function summaryOf(draft: Draft, catalogue: Catalogue | undefined, village: string): CheckLine<Step>[] {
  const line = (step: Step, name: string, value: string): CheckLine<Step> => ({ step, name, value: value || none })
  const avoided = draft.excluded.map(code => nameOfPlace(catalogue, code)).join('、')
  return [
    line('who', '你', `${draft.name.trim()}，${labelOf(sexes, draft.sex)}，${draft.birthDate} 出生\n${draft.phone.trim()}`),
    ...(isMinor(draft) ? [line('guardian', '监护人', `${draft.guardian.trim()}，${sayDay(draft.guardianConsentOn)}同意`)] : []),
    line('skills', '能帮什么', draft.skills.map(skill => skillWords[skill]).join('、')),
    line('certificates', '资格证', draft.certificates.map(sayCertificate).join('\n')),
    line('home', '住在', [nameOfPlace(catalogue, draft.township), village].filter(Boolean).join(' ')),
    line(
      'terms',
      '能出多少力',
      joined([
        labelOf(radii, draft.radius),
        `每周最多 ${labelOf(shifts, draft.shifts)}、${labelOf(hours, draft.hours)}`,
        ...draft.ways.map(way => labelOf(ways, way)),
      ]),
    ),
    line(
      'wishes',
      '还有',
      [draft.dialects.trim() ? `会 ${draft.dialects.trim()}` : '', draft.wishes.trim(), avoided ? `避开 ${avoided}` : ''].filter(Boolean).join('\n'),
    ),
  ]
}
