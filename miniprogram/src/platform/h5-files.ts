import { toWav } from './h5-wav'
import type { PickedFile, PickKind, Recording } from './types'

/** What the API takes, so that the phone's own list shows nothing that would be refused. */
const accepted: Record<PickKind, string> = {
  photo: 'image/jpeg,image/png,image/webp,image/gif,image/heic',
  video: 'video/mp4,video/quicktime,video/3gpp',
  audio: 'audio/mpeg,audio/mp4,audio/aac,audio/wav,audio/amr,audio/ogg,.mp3,.m4a,.aac,.wav,.amr,.ogg',
  document: '.pdf,.docx,.txt',
}

/** Kept in memory by the browser; nothing is written anywhere. */
function wrap(file: File, kind: PickKind): PickedFile {
  const preview = kind === 'photo' ? URL.createObjectURL(file) : ''
  return {
    name: file.name,
    size: file.size,
    kind,
    preview,
    read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
    release: () => {
      if (preview) URL.revokeObjectURL(preview)
    },
  }
}

export function pick(kind: PickKind, most: number): Promise<PickedFile[]> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accepted[kind]
    input.multiple = most > 1
    input.hidden = true
    const finish = (files: PickedFile[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => {
      finish([...(input.files ?? [])].slice(0, most).map(file => wrap(file, kind)))
    })
    input.addEventListener('cancel', () => {
      finish([])
    })
    document.body.append(input)
    input.click()
  })
}

/** The browser needs the address for a moment; after that nothing of the file is left here. */
const handOver = 10_000

export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, handOver)
}

/** As in WeChat, milliseconds. */
const longestNote = 600_000

export async function record(atLimit: () => void): Promise<Recording | null> {
  const stream = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => null)
  if (!stream) return null
  const recorder = new MediaRecorder(stream)
  const pieces: Blob[] = []
  recorder.addEventListener('dataavailable', event => pieces.push(event.data))
  const ended = new Promise<void>(resolve => {
    recorder.addEventListener('stop', () => {
      resolve()
    })
  })
  const limit = setTimeout(atLimit, longestNote)
  const end = async () => {
    clearTimeout(limit)
    recorder.stop()
    await ended
    for (const track of stream.getTracks()) track.stop()
  }
  recorder.start()
  return {
    async stop() {
      await end()
      const type = recorder.mimeType.split(';')[0] ?? ''
      const sound = new Blob(pieces, { type })
      if (type.includes('mp4')) return wrap(new File([sound], 'voice.m4a', { type }), 'audio')
      if (type.includes('ogg')) return wrap(new File([sound], 'voice.ogg', { type }), 'audio')
      return wrap(new File([await toWav(sound)], 'voice.wav', { type: 'audio/wav' }), 'audio')
    },
    cancel() {
      void end()
    },
  }
}
