import { expect, it } from 'vitest'
import { wavOf } from '@/platform/h5-wav'

it('writes a header that fits the samples, and clips what is too loud', () => {
  const view = new DataView(wavOf(Float32Array.from([0, 1, -2]), 16_000))
  const text = (from: number, to: number) => String.fromCharCode(...new Uint8Array(view.buffer.slice(from, to)))

  expect([text(0, 4), text(8, 16), text(36, 40)]).toEqual(['RIFF', 'WAVEfmt ', 'data'])
  expect([view.getUint32(4, true), view.getUint32(40, true), view.byteLength]).toEqual([42, 6, 50])
  expect([view.getUint32(24, true), view.getUint32(28, true)]).toEqual([16_000, 32_000])
  expect([44, 46, 48].map(at => view.getInt16(at, true))).toEqual([0, 32_767, -32_767])
})
