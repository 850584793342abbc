import type { PickedFile, PickKind } from '@/platform/types'

const megabyte = 1024 * 1024

/** What the API takes (POST /complaints/{id}/evidence): a file that breaks a limit is told at once, not after 300 MB. */
export const limits = {
  files: 30,
  total: 1024 * megabyte,
  size: { photo: 20 * megabyte, document: 20 * megabyte, audio: 100 * megabyte, video: 300 * megabyte },
} as const

const endings: Record<PickKind, readonly string[]> = {
  photo: ['jpg', 'jpeg', 'png', 'webp', 'gif', 'heic', 'heif'],
  audio: ['mp3', 'm4a', 'aac', 'wav', 'amr', 'ogg', 'oga'],
  video: ['mp4', 'm4v', 'mov', '3gp'],
  document: ['pdf', 'docx', 'txt'],
}

export const kindWords: Record<PickKind, string> = { photo: '照片', audio: '录音', video: '视频', document: '文件' }

/** Why this file cannot be taken beside those that are there already; empty when it can. */
export function refusalOf(file: Pick<PickedFile, 'name' | 'size' | 'kind'>, others: readonly { readonly size: number }[]): string {
  const ending = file.name.includes('.') ? file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase() : ''
  if (!endings[file.kind].includes(ending)) return `“${file.name}”这种文件收不了。${kindWords[file.kind]}可以是：${endings[file.kind].join('、')}。`
  if (file.size === 0) return `“${file.name}”是空的，请换一个。`
  if (file.size > limits.size[file.kind]) return `“${file.name}”太大了。${kindWords[file.kind]}最多 ${limits.size[file.kind] / megabyte} MB。`
  if (others.length >= limits.files) return `最多 ${limits.files} 份。更多材料请当面交给工作人员。`
  const total = others.reduce((sum, other) => sum + other.size, file.size)
  return total > limits.total ? '材料加起来超过 1 GB 了。更多材料请当面交给工作人员。' : ''
}

/** A size as people read it. */
export function sizeWords(bytes: number): string {
  if (bytes < megabyte) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / megabyte).toFixed(bytes < 10 * megabyte ? 1 : 0)} MB`
}
