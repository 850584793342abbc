import { expect, it } from 'vitest'
import { searchTownships } from '@/places/search'
import { distanceWords, stationsAround } from '@/places/stations'
import { lookAround, look, stepBack } from '@/pkg-help/stations/look'
import { wipeAll } from '@/safety/memory'
import { counties } from '../support/catalogue-sample'
import { platform, requests } from '../support/platform'

const here = { latitude: 33.65, longitude: 113.26 }

it('a station is found by the name on its door too', () => {
  expect(searchTownships(counties, '巾帼之家').map(({ township }) => township.name)).toEqual(['冢头镇'])
  expect(searchTownships(counties, '叶县 任店')).toHaveLength(1)
})

it('a closed station is found, so that she learns where to turn instead', () => {
  expect(searchTownships(counties, '保安')[0]?.township.station).toBeNull()
})

it('near stations with coordinates come first, county seats for all the others', () => {
  const around = stationsAround(here, counties)

  expect(around.stations.map(({ item }) => item.station.name)).toEqual(['任店镇妇女儿童维权站'])
  expect(around.seats.map(({ item }) => item.name)).toEqual(['叶县', '郏县'])
})

it('a station half a county away is not called near, and far from the city nothing is', () => {
  expect(stationsAround({ latitude: 33.97, longitude: 113.21 }, counties).stations).toEqual([])
  expect(stationsAround({ latitude: 39.9, longitude: 116.4 }, counties)).toEqual({ stations: [], seats: [] })
})

it('says a distance as roughly as it is known', () => {
  expect(distanceWords(0.3)).toBe('直线不到 1 公里')
  expect(distanceWords(4.4)).toBe('直线约 4 公里')
})

it('the position is asked for once and goes nowhere', async () => {
  platform.position.mockResolvedValue(here)

  await Promise.all([lookAround(counties), lookAround(counties)])

  expect(platform.position).toHaveBeenCalledOnce()
  expect(requests).toEqual([])
  expect(JSON.stringify(look)).not.toContain('33.65')
})

it('works without the position', async () => {
  platform.position.mockResolvedValue(null)

  await lookAround(counties)

  expect(look).toMatchObject({ locating: false, around: undefined })
  expect(look.notice).toContain('没关系')
})

it('a position that comes after a quick exit is not shown', async () => {
  let tell: (position: typeof here) => void = () => undefined
  platform.position.mockReturnValue(new Promise(resolve => (tell = resolve)))
  const looking = lookAround(counties)

  wipeAll()
  tell(here)
  await looking

  expect(look.around).toBeUndefined()
})

it('goes back step by step: the station, the list, then the page before', () => {
  Object.assign(look, { county: '410422', township: '410422101' })

  expect([stepBack(), look.county]).toEqual([true, '410422'])
  expect([stepBack(), look.county]).toEqual([true, ''])
  expect(stepBack()).toBe(false)
})
