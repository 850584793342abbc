import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import type { PickedFile } from '@/platform/types'

/** Bytes read at once: a video of 300 MB never lies in memory as a whole. */
export const pieceSize = 1024 * 1024

/**
 * SHA-256 of a file, read piece by piece. `goOn` is asked before every piece and told how many bytes are done; null when it said no.
 */
export async function hashOf(file: PickedFile, goOn: (done: number) => boolean): Promise<string | null> {
  const hash = sha256.create()
  for (let from = 0; from < file.size; from += pieceSize) {
    if (!goOn(from)) return null
    hash.update(await file.read(from, Math.min(from + pieceSize, file.size)))
  }
  return bytesToHex(hash.digest())
}
