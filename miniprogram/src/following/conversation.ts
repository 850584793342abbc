import type { CaseOffice, CaseStep, MyComplaint } from '@/api/types'

/** What she wrote on this visit. The server keeps her words sealed and does not send them back. */
export interface Sent {
  readonly at: string
  readonly text: string
}

/** One turn of the talk between her and the staff. */
export interface Turn {
  readonly key: string
  readonly at: string
  readonly hers: boolean
  readonly who: string
  /** Null: her words of an earlier visit. */
  readonly text: string | null
}

export const officeWords = (office: CaseOffice | null): string => (office ? `${office.place} ${office.office}` : '工作人员')

/**
 * Staff's messages and what she added, in the order of time. `asked`: what she filed was a question, and stands at the beginning. Within one second staff's come first, else as they were given.
 */
export function conversation(complaint: MyComplaint, sent: readonly Sent[], asked = false): Turn[] {
  const turns: Turn[] = asked ? [{ key: 'asked', at: complaint.filedAt, hers: true, who: '你', text: null }] : []
  const answers: Turn[] = complaint.messages.map(({ id, at, from, text }) => ({ key: id, at, hers: false, who: officeWords(from), text }))
  turns.push(...answers)
  const mine = [...sent]
  complaint.steps.filter(isSupplement).forEach(({ at }, index) => {
    const known = mine.findIndex(each => Date.parse(each.at) === Date.parse(at))
    turns.push({ key: `hers-${index}`, at, hers: true, who: '你', text: known < 0 ? null : (mine.splice(known, 1)[0]?.text ?? null) })
  })
  // Sent a moment ago, and the file was not asked for since.
  mine.forEach(({ at, text }, index) => turns.push({ key: `sent-${index}`, at, hers: true, who: '你', text }))
  return inOrder(turns)
}

/** By hand: the sort of an old phone does not keep the order of equals. */
function inOrder(turns: readonly Turn[]): Turn[] {
  return turns
    .map((turn, index) => ({ turn, index, time: Date.parse(turn.at) }))
    .sort((a, b) => a.time - b.time || a.index - b.index)
    .map(({ turn }) => turn)
}

export const isSupplement = (step: CaseStep): boolean => step.kind === 'supplemented'
const shownElsewhere = new Set<CaseStep['kind']>(['supplemented', 'messageToClient', 'evidenceAdded'])

/** How far it has come, newest first, without what the page shows in places of its own: messages and evidence. */
export const progressSteps = (complaint: MyComplaint): CaseStep[] =>
  complaint.steps.filter(step => !shownElsewhere.has(step.kind)).reverse()
