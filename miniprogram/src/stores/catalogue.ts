import { reactive } from 'vue'
import { call } from '@/api/client'
import { wordsFor } from '@/api/errors'
import type { Catalogue, Hotline, Place } from '@/api/types'

/** Public knowledge: categories, places, stations, texts. The same for everybody, so it may stay. */
export const catalogue = reactive({
  answer: undefined as Catalogue | undefined,
  failure: '',
  villages: {} as Record<string, Place[]>,
})

let asking: Promise<Catalogue | undefined> | undefined

/** The catalogue, asked for once. Undefined when it cannot be had now; {@link catalogue.failure} then says why. */
export function loadCatalogue(): Promise<Catalogue | undefined> {
  if (catalogue.answer) return Promise.resolve(catalogue.answer)
  asking ??= call('get', '/api/v1/catalogue', {})
    .then(answer => {
      catalogue.failure = ''
      catalogue.answer = answer
      return answer as Catalogue | undefined
    })
    .catch((failure: unknown) => {
      catalogue.failure = wordsFor(failure)
      return undefined
    })
    .finally(() => {
      asking = undefined
    })
  return asking
}

export async function loadVillages(township: string): Promise<Place[]> {
  const known = catalogue.villages[township]
  if (known) return known
  const { villages } = await call('get', '/api/v1/catalogue/villages', { query: { township } })
  catalogue.villages[township] = villages
  return villages
}

/** Built in, so that a call for help waits for no network. The short number for text messages is Pingdingshan's. */
export const emergencyNumbers: readonly Pick<Hotline, 'number' | 'name'>[] = [
  { number: '110', name: '报警' },
  { number: '12110375', name: '短信报警' },
  { number: '120', name: '急救' },
  { number: '12338', name: '妇女热线' },
]
