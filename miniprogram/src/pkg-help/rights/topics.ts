import type { CategoryChapter, CategoryLeaf } from '@/api/types'
import { law } from './law'

export interface Topic {
  readonly chapter: CategoryChapter
  readonly leaf: CategoryLeaf
}

const most = 30

/** As a villager would say it. */
export const plainOf = (leaf: CategoryLeaf): string => leaf.plain ?? leaf.name

/**
 * Topics that hold every one of the words, in how people say it, in the name the law has for it, in the chapter's name, or in what the law says;
 * those whose own words hold them first.
 */
export function findTopics(chapters: readonly CategoryChapter[], words: string): Topic[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  const holds = (text: string) => wanted.every(word => text.includes(word))
  const own = ({ leaf }: Topic) => `${plainOf(leaf)} ${leaf.name}`
  const all = (topic: Topic) => `${own(topic)} ${topic.chapter.name} ${(law[topic.leaf.code] ?? []).join('')}`
  return chapters
    .flatMap(chapter => chapter.leaves.map(leaf => ({ chapter, leaf })))
    .filter(topic => holds(all(topic)))
    .sort((one, other) => Number(holds(own(other))) - Number(holds(own(one))))
    .slice(0, most)
}

/** A chapter's code alone, or a topic's code: what is behind it. Undefined for a code the catalogue does not have. */
export function topicOf(
  chapters: readonly CategoryChapter[],
  code: string,
): { chapter: CategoryChapter; leaf: CategoryLeaf | undefined } | undefined {
  for (const chapter of chapters) {
    if (chapter.code === code) return { chapter, leaf: undefined }
    const leaf = chapter.leaves.find(candidate => candidate.code === code)
    if (leaf) return { chapter, leaf }
  }
  return undefined
}

/** The organ with the power, as a sentence. */
export const organWords = (chapter: CategoryChapter): string =>
  chapter.organ ? `有权管这些事的：${chapter.organ}。不知道找谁，先来站里或打 12338，我们帮你找对地方。` : ''
