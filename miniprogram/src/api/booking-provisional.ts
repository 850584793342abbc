import type { components } from './schema'
type Schemas = components['schemas']

/** Provisional until the API has the routes. */
export interface BookingRequest {
  holdId: string
  topic: string
  township: string
  facts: string | null
  anonymous: boolean
  identity: Schemas['ClientIdentity'] | null
  respondent: Schemas['Respondent'] | null
  danger: Schemas['DangerAnswers'] | null
  safeContact: Schemas['SafeContact'] | null
  pin: string | null
  consents: string[]
}
export interface MyBooking {
  id: string
  number: string
  startsAt: string
  endsAt: string
  kind: Schemas['ConsultationKind']
  provider: Schemas['SlotProvider']
  station: string | null
  topic: string
  status: 'booked' | 'cancelled' | 'held' | 'noShow'
  mayChange: boolean
}
