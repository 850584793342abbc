import { platform } from '@platform'
import { markRaw } from 'vue'
import { newId } from '@/components/ids'
import type { PickedFile, PickKind } from '@/platform/types'
import { onWipe, wipeable } from '@/safety/memory'
import { limits, refusalOf } from './limits'

/** A file she chose that is not sent yet. */
export interface Picked {
  /** For lists on the page only. */
  readonly id: string
  readonly file: PickedFile
}

// Before the state itself is wiped: what the platform holds for the files must go too.
onWipe(releasePicked)

/** What she picked while writing: in memory only, until it is handed to the upload. */
export const picked = wipeable(() => ({ files: [] as Picked[], refusal: '' }))

export const pickedFile = (file: PickedFile): Picked => ({ id: newId('picked'), file: markRaw(file) })

/** Lets her choose files of one kind. Those that cannot be taken are let go at once, and {@link picked.refusal} says why. */
export async function pickFiles(kind: PickKind): Promise<void> {
  picked.refusal = ''
  const room = limits.files - picked.files.length
  if (room <= 0) picked.refusal = `最多 ${limits.files} 份。更多材料请当面交给工作人员。`
  else for (const file of await platform.pick(kind, room)) addPicked(file)
}

/** Answers the id in the list; empty when the file was refused. */
export function addPicked(file: PickedFile): string {
  const refusal = refusalOf(file, sizesOf(picked.files))
  if (refusal) {
    picked.refusal = refusal
    file.release()
    return ''
  }
  const entry = pickedFile(file)
  picked.files.push(entry)
  return entry.id
}

export function removePicked(id: string): void {
  picked.files.find(entry => entry.id === id)?.file.release()
  picked.files = picked.files.filter(entry => entry.id !== id)
  picked.refusal = ''
}

/** Hands all of them over without letting go of them: whoever takes them releases them. */
export function takePicked(): Picked[] {
  const files = [...picked.files]
  picked.files = []
  picked.refusal = ''
  return files
}

export const sizesOf = (files: readonly Picked[]): { size: number }[] => files.map(({ file }) => ({ size: file.size }))

function releasePicked(): void {
  for (const { file } of picked.files) file.release()
}
