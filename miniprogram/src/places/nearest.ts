import type { Position } from '@/platform/types'

interface MaybePosition {
  readonly latitude?: number | null | undefined
  readonly longitude?: number | null | undefined
}

/** Kilometres; the mean radius of the earth (IUGG). */
const earthRadius = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres (haversine). */
export function distance(one: Position, other: Position): number {
  const latitude = radians(other.latitude - one.latitude)
  const longitude = radians(other.longitude - one.longitude)
  const half =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(longitude / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.sqrt(half))
}

export interface Near<T> {
  readonly item: T
  readonly kilometres: number
}

/** What has a position, nearest first. Reckoned here, so that her position never leaves the phone. */
export function nearest<T extends MaybePosition>(here: Position, items: readonly T[]): Near<T>[] {
  return items
    .flatMap(item =>
      typeof item.latitude === 'number' && typeof item.longitude === 'number'
        ? [{ item, kilometres: distance(here, { latitude: item.latitude, longitude: item.longitude }) }]
        : [],
    )
    .sort((one, other) => one.kilometres - other.kilometres)
}
