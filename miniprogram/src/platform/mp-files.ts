import type { PickedFile, PickKind, Recording } from './types'

interface TemporaryFile {
  readonly path: string
  readonly size: number
  readonly name: string
}

function wrap(file: TemporaryFile, kind: PickKind): PickedFile {
  const files = wx.getFileSystemManager()
  return {
    name: file.name,
    size: file.size,
    kind,
    preview: kind === 'photo' ? file.path : '',
    read: (from, to) =>
      new Promise((resolve, reject) => {
        files.readFile({
          filePath: file.path,
          position: from,
          length: to - from,
          success: ({ data }) => {
            resolve(new Uint8Array(data as ArrayBuffer))
          },
          fail: ({ errMsg }) => {
            reject(new Error(errMsg))
          },
        })
      }),
    // WeChat keeps temporary files until the mini-program ends; ours go as soon as they are not needed.
    release: () => {
      files.unlink({ filePath: file.path })
    },
  }
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

export function pick(kind: PickKind, most: number): Promise<PickedFile[]> {
  return kind === 'photo' || kind === 'video' ? pickMedia(kind, most) : pickFromChat(kind, most)
}

function pickMedia(kind: 'photo' | 'video', most: number): Promise<PickedFile[]> {
  return new Promise(resolve => {
    wx.chooseMedia({
      count: Math.min(most, 9),
      mediaType: [kind === 'photo' ? 'image' : 'video'],
      sizeType: ['original'],
      success: ({ tempFiles }) => {
        resolve(
          tempFiles.map(({ tempFilePath, size }) => wrap({ path: tempFilePath, size, name: nameOf(tempFilePath) }, kind)),
        )
      },
      fail: () => {
        resolve([])
      },
    })
  })
}

/** WeChat has no picker for other files but the one over her chats. */
function pickFromChat(kind: 'audio' | 'document', most: number): Promise<PickedFile[]> {
  return new Promise(resolve => {
    wx.chooseMessageFile({
      count: Math.min(most, 9),
      type: 'file',
      extension: kind === 'audio' ? ['mp3', 'm4a', 'wav', 'amr', 'aac', 'ogg'] : ['pdf', 'docx', 'txt'],
      success: ({ tempFiles }) => {
        resolve(tempFiles.map(({ path, size, name }) => wrap({ path, size, name }, kind)))
      },
      fail: () => {
        resolve([])
      },
    })
  })
}

/** Longest voice note that WeChat takes, milliseconds. */
const longest = 600_000

export function record(atLimit: () => void): Promise<Recording | null> {
  const recorder = wx.getRecorderManager()
  return new Promise(resolve => {
    let asked = false
    const sound = new Promise<PickedFile>((done, fail) => {
      recorder.onStop(({ tempFilePath, fileSize }) => {
        done(wrap({ path: tempFilePath, size: fileSize, name: 'voice.mp3' }, 'audio'))
        // After its ten minutes WeChat stops by itself, and a second stop would never be answered.
        if (!asked) atLimit()
      })
      recorder.onError(({ errMsg }) => {
        resolve(null)
        fail(new Error(errMsg))
      })
    })
    sound.catch(() => undefined)
    const end = () => {
      const first = !asked
      asked = true
      if (first) recorder.stop()
      return sound
    }
    recorder.onStart(() => {
      resolve({
        stop: end,
        cancel: () => {
          end().then(
            file => {
              file.release()
            },
            () => undefined,
          )
        },
      })
    })
    recorder.start({ duration: longest, format: 'mp3' })
  })
}
