import type { FiledComplaint } from '@/api/types'
import { loadCatalogue } from '@/stores/catalogue'
import { findTownship } from '@/places/search'
import { sameVisit, wipeable } from '@/safety/memory'
import { lookUpReceipt, unlock } from '@/stores/session'
import { draft, clearDraft } from './draft'
import { clearSending, sending } from './send'
import { startWalk } from './walk'
import { takePicked } from '@/evidence/picked'
import { addUploads, bindUploads } from '@/evidence/upload'

const unproven = (): Promise<void> => Promise.reject(new Error('nothing filed'))

/** What she is shown after sending. The receipt is here and nowhere else. */
export const filed = wipeable(() => ({
  id: '',
  number: '',
  receiptCode: '',
  emergency: undefined as FiledComplaint['emergency'] | undefined,
  named: false,
  /** Who gave a name and asks for more than advice is told within 15 calendar days (信访工作条例 arts. 19, 23); nobody else is promised a day. */
  answerDue: false,
  onBehalf: false,
  withPin: false,
  station: '',
  /** Opens her file with the receipt that has just come, so that what she picked can follow. */
  prove: unproven,
}))

/** Moves from the form to what was filed: the draft goes, its files go on their way. */
export async function takeFiled(): Promise<void> {
  const answer = sending.filed
  if (!answer) return
  const { pin, township } = draft
  const stillHere = sameVisit()
  const place = findTownship((await loadCatalogue())?.counties ?? [], township)
  if (!stillHere()) return
  Object.assign(filed, {
    id: answer.id,
    number: answer.number,
    receiptCode: answer.receiptCode,
    emergency: answer.emergency ?? undefined,
    named: draft.who === 'named' && !draft.onBehalf,
    answerDue: draft.who === 'named' && draft.nature !== 'consult',
    onBehalf: draft.onBehalf,
    withPin: draft.wantsPin === 'yes',
    station: place?.township.station?.name ?? place?.county.name ?? '',
  })
  clearDraft()
  startWalk()
  clearSending()
  filed.prove = () => openIt(pin)
  bindUploads(answer.id, filed.prove)
  addUploads(takePicked())
}

async function openIt(pin: string): Promise<void> {
  if (filed.named) await unlock({ receiptCode: filed.receiptCode })
  else await lookUpReceipt(filed.receiptCode, filed.withPin ? pin : '')
}
