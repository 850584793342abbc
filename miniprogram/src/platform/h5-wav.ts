/** Samples a second: enough for speech, and a minute stays under 2 MB. */
const rate = 16_000

/**
 * A recording as WAV, mono. Browsers that record only WebM need it: the API takes no WebM, because not every office computer plays it.
 */
export async function toWav(recording: Blob): Promise<Blob> {
  const decoder = new AudioContext({ sampleRate: rate })
  try {
    const sound = await decoder.decodeAudioData(await recording.arrayBuffer())
    return new Blob([wavOf(sound.getChannelData(0), rate)], { type: 'audio/wav' })
  } finally {
    await decoder.close()
  }
}

/** RIFF/WAVE, 16 bit, one channel. */
export function wavOf(samples: Float32Array, sampleRate: number): ArrayBuffer {
  const bytes = new ArrayBuffer(44 + 2 * samples.length)
  const view = new DataView(bytes)
  const text = (at: number, word: string) => {
    for (let index = 0; index < word.length; index += 1) view.setUint8(at + index, word.charCodeAt(index))
  }
  text(0, 'RIFF')
  view.setUint32(4, 36 + 2 * samples.length, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, 2 * sampleRate, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, 2 * samples.length, true)
  samples.forEach((sample, index) => {
    view.setInt16(44 + 2 * index, Math.round(32_767 * Math.max(-1, Math.min(1, sample))), true)
  })
  return bytes
}
