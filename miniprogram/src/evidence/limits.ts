import type { PickedFile } from '@/platform/types'
import { sizeWords } from '@/words/sizes'

const mega = 1024 * 1024

/** The server's limits, told before she waits for an upload that cannot end well. */
export const limits = {
  files: 30,
  total: 1024 * mega,
  each: { photo: 20 * mega, document: 20 * mega, audio: 100 * mega, video: 300 * mega },
} as const

export const kindNames = { photo: '照片', audio: '录音', video: '录像', document: '文件' } as const

/** Why this file cannot be added to those there are; empty when it can. */
export function refusalOf(file: PickedFile, others: readonly PickedFile[]): string {
  if (file.size === 0) return `“${file.name}”是空的，请换一个。`
  const most = limits.each[file.kind]
  if (file.size > most) return `“${file.name}”太大了。${kindNames[file.kind]}一个最大 ${sizeWords(most)}。`
  if (others.length >= limits.files) return `最多 ${limits.files} 份。更多的可以当面交给工作人员。`
  const total = others.reduce((sum, other) => sum + other.size, file.size)
  return total > limits.total ? '加起来最多 1 GB。更多的可以当面交给工作人员。' : ''
}
