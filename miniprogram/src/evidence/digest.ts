import { sha256 } from '@noble/hashes/sha256'
import { bytesToHex } from '@noble/hashes/utils'
import type { PickedFile } from '@/platform/types'

/** Bytes read at a time: a video never lies in memory as a whole. */
const piece = 1024 * 1024

/** SHA-256 of a file, hexadecimal. `keepOn` is asked between pieces; null when it said no. */
export async function digestOf(file: PickedFile, keepOn: () => boolean = () => true): Promise<string | null> {
  const hash = sha256.create()
  for (let from = 0; from < file.size; from += piece) {
    if (!keepOn()) return null
    hash.update(await file.read(from, Math.min(file.size, from + piece)))
  }
  return bytesToHex(hash.digest())
}
