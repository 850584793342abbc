import type { County, Station, Township } from '@/api/types'
import type { Position } from '@/platform/types'
import { nearest, type Near } from './nearest'

export interface PlacedStation {
  readonly county: County
  readonly township: Township
  readonly station: Station
}

/** Stations further away than this are not "near", kilometres. Ours: an hour on an electric bicycle. */
const nearby = 15
/** Who is further from every county seat than this is somewhere else, kilometres. Ours: wider than the city is. */
const elsewhere = 120
const most = 3

export interface Around {
  /** Open stations with coordinates, nearest first. */
  readonly stations: readonly Near<PlacedStation>[]
  /** County seats, nearest first: for the many stations whose coordinates nobody has entered yet. */
  readonly seats: readonly Near<County>[]
}

/** What lies around a position. Both lists are empty when she is far away. */
export function stationsAround(here: Position, counties: readonly County[]): Around {
  const stations = counties.flatMap(county =>
    county.townships.flatMap(township =>
      township.station
        ? [{ county, township, station: township.station, latitude: township.station.latitude, longitude: township.station.longitude }]
        : [],
    ),
  )
  return {
    stations: nearest(here, stations)
      .filter(({ kilometres }) => kilometres <= nearby)
      .slice(0, most),
    seats: nearest(here, counties)
      .filter(({ kilometres }) => kilometres <= elsewhere)
      .slice(0, most),
  }
}

/** A distance in the air for people: the way there is longer, and a phone tells only roughly where it is. */
export const distanceWords = (kilometres: number): string =>
  kilometres < 1 ? '直线不到 1 公里' : `直线约 ${Math.round(kilometres)} 公里`
