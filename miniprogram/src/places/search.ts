import type { County, Township } from '@/api/types'

export interface FoundTownship {
  readonly county: County
  readonly township: Township
}

const most = 30

/** Townships whose own name, county's name or station's name holds the words, those that begin with them first. */
export function searchTownships(counties: readonly County[], words: string): FoundTownship[] {
  const wanted = words.replace(/\s+/g, '')
  if (wanted === '') return []
  return counties
    .flatMap(county => county.townships.map(township => ({ county, township })))
    .filter(({ county, township }) => `${county.name}${township.name} ${township.station?.name ?? ''}`.includes(wanted))
    .sort((one, other) => Number(other.township.name.startsWith(wanted)) - Number(one.township.name.startsWith(wanted)))
    .slice(0, most)
}

export function findTownship(counties: readonly County[], code: string): FoundTownship | undefined {
  for (const county of counties) {
    const township = county.townships.find(candidate => candidate.code === code)
    if (township) return { county, township }
  }
  return undefined
}
