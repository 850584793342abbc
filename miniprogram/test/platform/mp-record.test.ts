import { beforeEach, expect, it, vi } from 'vitest'
import { record } from '@/platform/mp-files'

/** WeChat's recorder, as far as a voice note needs it. */
const on = { start: () => {}, stop: (_: object) => {}, error: (_: object) => {} }
const recorder = {
  onStart: (work: () => void) => (on.start = work),
  onStop: (work: (file: object) => void) => (on.stop = work),
  onError: (work: (failure: object) => void) => (on.error = work),
  start: vi.fn(() => {
    on.start()
  }),
  stop: vi.fn(() => {
    on.stop({ tempFilePath: 'tmp/voice.mp3', fileSize: 9 })
  }),
}
const unlink = vi.fn()

beforeEach(() => {
  vi.clearAllMocks()
  vi.stubGlobal('wx', { getRecorderManager: () => recorder, getFileSystemManager: () => ({ unlink }) })
})

it('stopped by her, the note is there and no limit is spoken of', async () => {
  const atLimit = vi.fn()
  const running = await record(atLimit)

  expect(await running?.stop()).toMatchObject({ name: 'voice.mp3', size: 9 })
  expect(atLimit).not.toHaveBeenCalled()
})

it('stopped by WeChat after ten minutes, it is told at once, and the note is still had', async () => {
  const atLimit = vi.fn()
  const running = await record(atLimit)
  on.stop({ tempFilePath: 'tmp/voice.mp3', fileSize: 9 })
  expect(atLimit).toHaveBeenCalledOnce()
  recorder.stop.mockImplementationOnce(() => {}) // A second stop is never answered.

  expect(await running?.stop()).toMatchObject({ size: 9 })
})

it('broken off in the middle, the stop does not wait for ever', async () => {
  const running = await record(vi.fn())
  on.error({ errMsg: 'operateRecorder:fail' })

  await expect(running?.stop()).rejects.toThrow('operateRecorder:fail')
})

it('refused from the start, there is no recording', async () => {
  recorder.start.mockImplementationOnce(() => {
    on.error({ errMsg: 'auth deny' })
  })

  expect(await record(vi.fn())).toBeNull()
})

it('cancelled, the file goes at once', async () => {
  const running = await record(vi.fn())

  running?.cancel()
  await vi.waitFor(() => {
    expect(unlink).toHaveBeenCalledWith({ filePath: 'tmp/voice.mp3' })
  })
})
