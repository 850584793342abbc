/** One question of a notice, and its answer. */
export interface Paragraph {
  readonly lead: string
  readonly words: string
}

/** Longest beginning that is still taken for a question, in characters. */
const longestLead = 10

/** A notice is one long line of "question: answer". Cut where a sentence begins with a short question; not a word is lost. */
export function paragraphs(full: string): Paragraph[] {
  const parts: { lead: string; words: string }[] = []
  for (const sentence of full.match(/[^。]+。?/g) ?? []) {
    const colon = sentence.indexOf('：')
    const last = parts[parts.length - 1]
    if (colon > 0 && colon <= longestLead) parts.push({ lead: sentence.slice(0, colon), words: sentence.slice(colon + 1) })
    else if (last) last.words += sentence
    else parts.push({ lead: '', words: sentence })
  }
  return parts
}
