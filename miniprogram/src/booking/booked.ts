import type { FiledComplaint, FreeSlot } from '@/api/types'
import { wipeable } from '@/safety/memory'
import { clearDraft, draft, isNamed } from './draft'
import { forgetHold, held } from './hold'
import { clearSending, sending } from './send'
import { forgetTimes } from './times'
import { startWalk } from './walk'

/** What she is shown after booking. The receipt is here and nowhere else. */
export const booked = wipeable(() => ({
  slot: undefined as FreeSlot | undefined,
  id: '',
  number: '',
  receiptCode: '',
  emergency: undefined as FiledComplaint['emergency'] | undefined,
  named: false,
  withPin: false,
}))

/** Moves from the form to what was booked: the form is empty again. */
export function takeBooked(): void {
  const answer = sending.filed
  if (!answer) return
  Object.assign(booked, {
    slot: held.slot,
    id: answer.id,
    number: answer.number,
    receiptCode: answer.receiptCode,
    emergency: answer.emergency ?? undefined,
    named: isNamed(draft),
    withPin: draft.wantsPin === 'yes',
  })
  emptyForm()
}

function emptyForm(): void {
  clearDraft()
  forgetHold()
  forgetTimes()
  startWalk()
  clearSending()
}
