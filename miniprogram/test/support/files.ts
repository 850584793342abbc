import { vi } from 'vitest'
import type { PickedFile, PickKind } from '@/platform/types'

/** A file as the platform would hand it over; which pieces were read is in `reads`. */
export function fakeFile(content: Uint8Array, name = 'a.jpg', kind: PickKind = 'photo') {
  const reads: [number, number][] = []
  return {
    name,
    kind,
    size: content.length,
    preview: '',
    read: (from: number, to: number) => {
      reads.push([from, to])
      return Promise.resolve(content.slice(from, to))
    },
    release: vi.fn<() => void>(),
    reads,
  } satisfies PickedFile & { reads: [number, number][] }
}

/** A file that only claims its size: for limits. */
export function largeFile(size: number, name = 'a.jpg', kind: PickKind = 'photo') {
  return { ...fakeFile(new Uint8Array(0), name, kind), size }
}
