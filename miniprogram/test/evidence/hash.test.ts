import { expect, it } from 'vitest'
import { hashOf, pieceSize } from '@/evidence/hash'
import { fakeFile } from '../support/files'

it('hashes known content', async () => {
  const file = fakeFile(new TextEncoder().encode('abc'))

  expect(await hashOf(file, () => true)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

it('hashes over the seams of the pieces, and never reads more than one piece at once', async () => {
  const content = Uint8Array.from({ length: 2 * pieceSize + 7 }, (_, index) => index % 251)
  const file = fakeFile(content)

  const hash = await hashOf(file, () => true)

  const whole = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  expect(hash).toBe([...whole].map(byte => byte.toString(16).padStart(2, '0')).join(''))
  expect(Math.max(...file.reads.map(([from, to]) => to - from))).toBe(pieceSize)
})

it('stops where it is told to', async () => {
  const file = fakeFile(new Uint8Array(3 * pieceSize))

  expect(await hashOf(file, done => done < pieceSize)).toBeNull()
  expect(file.reads).toHaveLength(1)
})
