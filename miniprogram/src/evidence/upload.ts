import { call } from '@/api/client'
import { ApiError, wordsFor } from '@/api/errors'
import type { UploadState } from '@/api/types'
import type { PickedFile } from '@/platform/types'
import { onWipe, sameVisit, wipeable } from '@/safety/memory'
import { isUnlocked, withSession } from '@/stores/session'
import { digestOf } from './digest'

/**
 * `waiting`: its turn will come. `sending`. `paused`: by her. `broken`: the network went; what has arrived stays, and going on sends only the rest.
 * `refused`: the server will not take it. `done`.
 */
export type UploadPhase = 'waiting' | 'sending' | 'paused' | 'broken' | 'refused' | 'done'

export interface Upload {
  readonly file: PickedFile
  phase: UploadPhase
  /** Bytes that have arrived. */
  sent: number
  /** What went wrong and what to do. */
  words: string
  /** The server's id, once it has begun. */
  id: string
}

const root = '/api/v1/complaints/{id}/evidence'

let running = false

// Before the state itself, which forgets the files in the same breath.
onWipe(() => {
  running = false
  for (const item of uploads.items) item.file.release()
})

/** Files on their way to one complaint, one after the other. */
export const uploads = wipeable(() => ({
  complaint: '',
  items: [] as Upload[],
  /** Opens the complaint for this session, when it is not open (any more). */
  open: undefined as (() => Promise<void>) | undefined,
}))

export const isUploading = (): boolean => uploads.items.some(item => item.phase === 'sending' || item.phase === 'waiting')

/** Adds files to the queue of a complaint and starts. `open` is used while this session has not opened the complaint. */
export function upload(complaint: string, files: readonly PickedFile[], open?: () => Promise<void>): void {
  if (uploads.complaint !== complaint) Object.assign(uploads, { complaint, items: [], open })
  for (const file of files) uploads.items.push({ file, phase: 'waiting', sent: 0, words: '', id: '' })
  void run()
}

/** Takes effect after the piece that is on its way. */
export function pause(item: Upload): void {
  if (item.phase === 'sending' || item.phase === 'waiting') item.phase = 'paused'
}

export function resume(item: Upload): void {
  if (item.phase !== 'paused' && item.phase !== 'broken') return
  item.phase = 'waiting'
  item.words = ''
  void run()
}

async function run(): Promise<void> {
  if (running) return
  running = true
  const stillHere = sameVisit()
  try {
    for (;;) {
      const next = uploads.items.find(item => item.phase === 'waiting')
      if (!next || !stillHere()) return
      await sendOne(uploads.complaint, next, stillHere)
    }
  } finally {
    if (stillHere()) running = false
  }
}

async function sendOne(complaint: string, item: Upload, stillHere: () => boolean): Promise<void> {
  const goesOn = () => stillHere() && item.phase === 'sending'
  item.phase = 'sending'
  try {
    if (!isUnlocked()) await uploads.open?.()
    const state = item.id ? await stateOf(complaint, item.id) : await begin(complaint, item, goesOn)
    if (!state) return
    item.id = state.id
    if (!(await sendPieces(complaint, item, state, goesOn))) return
    await withSession(token =>
      call('post', `${root}/{evidenceId}/complete`, { token, path: { id: complaint, evidenceId: item.id } }),
    )
    item.phase = 'done'
    item.sent = item.file.size
    item.file.release()
  } catch (failure) {
    if (!stillHere()) return
    item.words = wordsFor(failure)
    item.phase = failure instanceof ApiError && failure.status < 500 && failure.status !== 429 ? 'refused' : 'broken'
  }
}

async function begin(complaint: string, item: Upload, goesOn: () => boolean): Promise<UploadState | undefined> {
  const { name: fileName, size, kind } = item.file
  const sha256 = await digestOf(item.file, goesOn)
  if (sha256 === null) return undefined
  return withSession(token => call('post', root, { token, path: { id: complaint }, body: { fileName, size, sha256, kind } }))
}

const stateOf = (complaint: string, evidenceId: string): Promise<UploadState> =>
  withSession(token => call('get', `${root}/{evidenceId}`, { token, path: { id: complaint, evidenceId } }))

/** Sends what the server does not have yet; false when it was told to stop. */
async function sendPieces(complaint: string, item: Upload, state: UploadState, goesOn: () => boolean): Promise<boolean> {
  const there = new Set(state.uploaded)
  const lengthOf = (number: number) => Math.min(state.chunkSize, item.file.size - number * state.chunkSize)
  item.sent = [...there].reduce((sum, number) => sum + lengthOf(number), 0)
  for (let number = 0; number < state.chunks; number += 1) {
    if (there.has(number)) continue
    if (!goesOn()) return false
    const from = number * state.chunkSize
    const body = await item.file.read(from, from + lengthOf(number))
    await withSession(token =>
      call('put', `${root}/{evidenceId}/chunks/{number}`, { token, path: { id: complaint, evidenceId: item.id, number }, body }),
    )
    item.sent += body.length
  }
  return goesOn()
}
