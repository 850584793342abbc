import type { VolunteerApplication } from '@/api/types'
import { orNull } from '@/asking/told'
import { isMinor, type Certificate, type Draft } from './draft'

/** What she told, as the API wants it. */
export function toRequest(draft: Draft, rules: string): VolunteerApplication {
  const minor = isMinor(draft)
  return {
    name: draft.name.trim(),
    phone: draft.phone.trim(),
    sex: draft.sex || null,
    birthDate: draft.birthDate || null,
    guardian: minor ? orNull(draft.guardian) : null,
    guardianConsentOn: minor ? orNull(draft.guardianConsentOn) : null,
    home: draft.village || draft.township,
    skills: draft.skills,
    qualifications: draft.certificates.map(toQualification),
    dialects: orNull(draft.dialects),
    radiusKm: Number(draft.radius),
    shiftsPerWeek: Number(draft.shifts),
    hoursPerWeek: Number(draft.hours),
    nights: draft.ways.includes('nights'),
    onlyInPairs: draft.ways.includes('pairs'),
    wishes: orNull(draft.wishes),
    excludedStations: draft.excluded,
    rules,
  }
}

const toQualification = ({ skill, title, proofNumber, validUntil }: Certificate) => ({
  skill: skill || null,
  title: title.trim(),
  proofNumber: proofNumber.trim(),
  validUntil: orNull(validUntil),
})
