import { platform } from '@platform'
import type { County } from '@/api/types'
import { stationsAround, type Around } from '@/places/stations'
import { sameVisit, wipeable } from '@/safety/memory'

/** Where she is looking. Forgotten with everything else: where somebody sought help is nobody's business. */
export const look = wipeable(() => ({
  words: '',
  county: '',
  township: '',
  locating: false,
  around: undefined as Around | undefined,
  notice: '',
}))

/** Asks once for the position, reckons on the phone what is near, and lets go of the position. */
export async function lookAround(counties: readonly County[]): Promise<void> {
  if (look.locating) return
  const stillHere = sameVisit()
  look.locating = true
  look.notice = ''
  const here = await platform.position()
  if (!stillHere()) return
  look.locating = false
  if (!here) {
    look.notice = '没有拿到位置，没关系。写名字找，或在下面选县区。'
    return
  }
  const around = stationsAround(here, counties)
  look.around = around
  Object.assign(look, { words: '', county: '', township: '' })
  if (around.stations.length === 0 && around.seats.length === 0) look.notice = '你离这里有点远。可以在下面选县区，或打 12338。'
}

/** Back to the list of counties. */
export function startAgain(): void {
  Object.assign(look, { words: '', county: '', township: '', around: undefined, notice: '' })
}

/** One step back in the look-up; false when there is none. */
export function stepBack(): boolean {
  if (look.township) look.township = ''
  else if (look.words || look.county || look.around) startAgain()
  else return false
  return true
}
