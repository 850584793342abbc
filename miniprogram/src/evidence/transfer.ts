import { call } from '@/api/client'
import { ApiError } from '@/api/errors'
import type { UploadState } from '@/api/types'
import type { PickedFile, PickKind } from '@/platform/types'
import { withSession } from '@/stores/session'
import { hashOf } from './hash'

/** One file on its way: what is known of it survives a broken line, so that the next try sends only what is missing. */
export interface Transfer {
  readonly id: string
  readonly name: string
  readonly kind: PickKind
  readonly size: number
  readonly file: PickedFile
  /** Bytes read (while hashing) or known to have arrived. */
  done: number
  /** Of the whole file; empty until it has been read once. */
  sha256: string
  /** The server's name for it; empty until the upload has begun. */
  evidenceId: string
}

export interface Hooks {
  /** Asked before every piece; false stops. */
  goOn(stage: 'reading' | 'sending' | 'checking'): boolean
  /** A piece is on the server's disk. */
  arrived(): void
}

/** One MiB over a village's line may take a minute, milliseconds. */
const chunkPatience = 120_000

/** Carries one file as far as it gets. False when `goOn` stopped it; failures of the wire and refusals are thrown as they come. */
export async function transfer(complaintId: string, item: Transfer, hooks: Hooks): Promise<boolean> {
  if (!item.sha256 && !(await read(item, hooks))) return false
  if (!hooks.goOn('sending')) return false
  let state = item.evidenceId ? await known(complaintId, item) : undefined
  state ??= await begin(complaintId, item)
  note(item, state)
  if (state.state === 'complete') return true
  for (const number of missing(state)) {
    if (!hooks.goOn('sending')) return false
    note(item, await send(complaintId, item, number, state.chunkSize))
    hooks.arrived()
  }
  if (!hooks.goOn('checking')) return false
  await withSession(token =>
    call('post', '/api/v1/complaints/{id}/evidence/{evidenceId}/complete', { token, path: { id: complaintId, evidenceId: item.evidenceId } }),
  )
  return true
}

async function read(item: Transfer, hooks: Hooks): Promise<boolean> {
  const hash = await hashOf(item.file, done => {
    item.done = done
    return hooks.goOn('reading')
  })
  item.done = 0
  item.sha256 = hash ?? ''
  return hash !== null
}

/** Undefined when the server has thrown it away meanwhile (a day without an end): then it begins anew. */
async function known(complaintId: string, item: Transfer): Promise<UploadState | undefined> {
  const path = { id: complaintId, evidenceId: item.evidenceId }
  try {
    return await withSession(token => call('get', '/api/v1/complaints/{id}/evidence/{evidenceId}', { token, path }))
  } catch (failure) {
    if (!(failure instanceof ApiError && failure.status === 404)) throw failure
    item.evidenceId = ''
    return undefined
  }
}

async function begin(complaintId: string, item: Transfer): Promise<UploadState> {
  const body = { fileName: item.name, size: item.size, sha256: item.sha256, kind: item.kind }
  const state = await withSession(token =>
    call('post', '/api/v1/complaints/{id}/evidence', { token, path: { id: complaintId }, body }),
  )
  item.evidenceId = state.id
  return state
}

async function send(complaintId: string, item: Transfer, number: number, chunkSize: number): Promise<UploadState> {
  const from = number * chunkSize
  const body = await item.file.read(from, Math.min(from + chunkSize, item.size))
  return withSession(token =>
    call('put', '/api/v1/complaints/{id}/evidence/{evidenceId}/chunks/{number}', {
      token,
      path: { id: complaintId, evidenceId: item.evidenceId, number },
      body,
      timeout: chunkPatience,
    }),
  )
}

function missing(state: UploadState): number[] {
  const there = new Set(state.uploaded)
  return Array.from({ length: state.chunks }, (_, number) => number).filter(number => !there.has(number))
}

function note(item: Transfer, state: UploadState): void {
  const last = state.size - (state.chunks - 1) * state.chunkSize
  item.done = state.uploaded.reduce((sum, number) => sum + (number === state.chunks - 1 ? last : state.chunkSize), 0)
}
