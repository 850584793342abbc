import type { CategoryChapter, CategoryLeaf } from '@/api/types'
import type { Choice } from '@/components/choice'

/** As a villager would say it, with the name it has in law as small print. */
export const leafChoices = (leaves: readonly CategoryLeaf[]): Choice[] =>
  leaves.map(leaf => ({ value: leaf.code, label: leaf.plain ?? leaf.name, hint: leaf.plain ? leaf.name : '' }))

/** Leaves whose plain words or name hold the words; every word parted by spaces must be there. */
export function searchLeaves(chapters: readonly CategoryChapter[], words: string): Choice[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  return leafChoices(
    chapters
      .flatMap(chapter => chapter.leaves)
      .filter(leaf => wanted.every(word => `${leaf.plain ?? ''} ${leaf.name}`.includes(word))),
  )
}

/** The plain words of a leaf, for the summary. */
export function plainOf(chapters: readonly CategoryChapter[], code: string): string {
  const leaf = chapters.flatMap(chapter => chapter.leaves).find(candidate => candidate.code === code)
  return leaf?.plain ?? leaf?.name ?? ''
}
