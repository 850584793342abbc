import { ApiError, NoAnswer, wordsFor } from '@/api/errors'
import { onWipe, wipeable } from '@/safety/memory'
import { isUnlocked } from '@/stores/session'
import { limits, refusalOf } from './limits'
import { pickedFile, type Picked } from './picked'
import { transfer, type Transfer } from './transfer'

/**
 * Uploads of evidence to one complaint, one after the other; the page shows {@link uploads} and calls:
 *
 *   bindUploads(complaintId, prove)  whose they are. `prove` opens her file for this session (by receipt, by PIN, or throws when the page
 *                                    must ask her); it is called when the server says that the file is locked. Another complaint's
 *                                    uploads are dropped.
 *   addUploads(files)                joins the queue and starts. What breaks a limit is released; {@link uploads.refusal} says why.
 *   pauseUpload(id)                  stops after the piece that is on its way.
 *   resumeUpload(id)                 goes on after a pause, a broken network or a repairable refusal; only what is missing is sent.
 *   removeUpload(id)                 takes it out of the list and lets go of the file (what has arrived unfinished is swept by the server).
 *   dropUploads()                    ends all of it: she has left the complaint.
 *   uploading()                      whether leaving the page now would break something off: ask first.
 *
 * `components/EvidenceUploads.vue` is all of that as a part of a page.
 */
export interface Upload extends Transfer {
  stage: 'waiting' | 'reading' | 'sending' | 'checking' | 'paused' | 'broken' | 'refused' | 'done'
  /** What is wrong and what to do; empty while all is well. */
  words: string
  /** Broken off by itself so many times in a row; the waits grow. */
  tries: number
}

/** Seconds before the next try of its own after the network broke. After the last one she presses the button. */
const waits = [2, 5, 15, 30] as const
const running = new Set<Upload['stage']>(['waiting', 'reading', 'sending', 'checking'])
/** Refusals after which the same file is sent again from its beginning. */
const spoilt = new Set(['evidence-hash', 'evidence-chunk', 'not-found'])
/** Refusals after which it only has to be looked at again, or her file opened again: nothing that has arrived is lost. */
const passing = new Set(['evidence-incomplete', 'evidence-complete', 'stale-data'])
const isLocked = (failure: unknown) => failure instanceof ApiError && (failure.status === 401 || failure.status === 403)

onWipe(() => {
  for (const item of uploads.items) letGo(item)
  for (const timer of timers.values()) clearTimeout(timer)
  timers.clear()
  prove = unproven
})

export const uploads = wipeable(() => ({ complaintId: '', items: [] as Upload[], refusal: '' }))

const timers = new Map<string, ReturnType<typeof setTimeout>>()
const unproven = () => Promise.reject(new Error('no proof at hand'))
let prove: () => Promise<void> = unproven
let working: Promise<void> | undefined

/** Ends all of it and lets go of the files: she has left the complaint. */
export function dropUploads(): void {
  for (const { id } of [...uploads.items]) removeUpload(id)
  Object.assign(uploads, { complaintId: '', refusal: '' })
  prove = unproven
}

export function bindUploads(complaintId: string, opens: () => Promise<void>): void {
  if (uploads.complaintId !== complaintId) dropUploads()
  uploads.complaintId = complaintId
  prove = opens
}

export function addUploads(files: readonly Picked[]): void {
  uploads.refusal = ''
  for (const { id, file } of files) {
    const others = uploads.items.filter(({ stage }) => stage !== 'refused')
    const refusal = refusalOf(file, others)
    if (refusal) {
      uploads.refusal = refusal
      file.release()
    } else {
      const { name, kind, size } = file
      uploads.items.push({ ...pickedFile(file), id, name, kind, size, stage: 'waiting', words: '', tries: 0, done: 0, sha256: '', evidenceId: '' })
    }
  }
  void work()
}

export const roomForUploads = (): number => limits.files - uploads.items.filter(({ stage }) => stage !== 'refused').length

export function pauseUpload(id: string): void {
  const item = find(id)
  if (!item || !running.has(item.stage) || item.stage === 'checking') return
  item.stage = 'paused'
}

export function resumeUpload(id: string): void {
  const item = find(id)
  if (!item || running.has(item.stage) || item.stage === 'done') return
  forget(id)
  item.stage = 'waiting'
  item.words = ''
  void work()
}

export function removeUpload(id: string): void {
  const item = find(id)
  forget(id)
  if (item) letGo(item)
  uploads.items = uploads.items.filter(other => other.id !== id)
}

/** Broken off counts: it goes on by itself. A pause is her own wish, but what is paused would be lost all the same. */
export const uploading = (): boolean => uploads.items.some(({ stage }) => stage !== 'done' && stage !== 'refused')

/** Until the queue stands still. */
export const settled = (): Promise<void> => working ?? Promise.resolve()

function find(id: string): Upload | undefined {
  return uploads.items.find(item => item.id === id)
}

/** What has arrived or was refused is not held any more. */
function letGo({ stage, file }: Upload): void {
  if (stage !== 'done' && stage !== 'refused') file.release()
}

function forget(id: string): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
}

/** One worker: two uploads at once would share the same thin line, and the second would only look as if it went on. */
function work(): Promise<void> {
  working ??= drain().finally(() => {
    working = undefined
  })
  return working
}

async function drain(): Promise<void> {
  for (let item = nextOne(); item; item = nextOne()) await run(item)
}

const nextOne = () => uploads.items.find(({ stage }) => stage === 'waiting')

async function run(item: Upload): Promise<void> {
  const complaintId = uploads.complaintId
  // Gone from the list (removed, or all was wiped): nothing more may be asked of the server.
  const present = () => uploads.items.includes(item)
  const hooks = {
    goOn: (stage: 'reading' | 'sending' | 'checking') => {
      if (!present() || item.stage === 'paused') return false
      item.stage = stage
      return true
    },
    arrived: () => {
      item.tries = 0
      item.words = ''
    },
  }
  try {
    const finished = await unlocked(item.evidenceId !== '', present, () => transfer(complaintId, item, hooks))
    if (finished && present()) settle(item)
  } catch (failure) {
    if (present()) breakOff(item, failure)
  }
}

/**
 * Opens her file first when it is not open, or when the server says that it is locked (another one was open); once. What this session
 * began it may finish without, however long it takes.
 */
async function unlocked<T>(begun: boolean, present: () => boolean, task: () => Promise<T>): Promise<T> {
  const proved = !begun && !isUnlocked()
  if (proved) await open()
  try {
    return await task()
  } catch (failure) {
    if (!isLocked(failure) || proved || !present()) throw failure
    await open()
    return task()
  }
}

/** A page that must ask her for the proof rejects with whatever it likes. */
async function open(): Promise<void> {
  await prove().catch((failure: unknown) => {
    if (failure instanceof ApiError || failure instanceof NoAnswer) throw failure
    throw new ApiError(403, { code: 'step-up-required', title: '请先输入查询密码或回执码，再点“继续”。' })
  })
}

function settle(item: Upload): void {
  item.stage = 'done'
  item.words = ''
  item.file.release()
}

function breakOff(item: Upload, failure: unknown): void {
  if (item.stage === 'paused') return
  const status = failure instanceof ApiError ? failure.status : 0
  const code = failure instanceof ApiError ? failure.code : ''
  if (failure instanceof NoAnswer || status >= 500 || status === 429) return tryAgainLater(item, failure)
  if (spoilt.has(code)) Object.assign(item, { evidenceId: '', sha256: '', done: 0 })
  item.stage = spoilt.has(code) || passing.has(code) || isLocked(failure) ? 'broken' : 'refused'
  item.words = failure instanceof ApiError ? wordsFor(failure) : '这个文件读不出来了，请删掉，重新选一次。'
  if (item.stage === 'refused') item.file.release()
}

function tryAgainLater(item: Upload, failure: unknown): void {
  item.stage = 'broken'
  const wait = waits[item.tries]
  item.tries += 1
  const own = failure instanceof ApiError ? failure.retryAfter : undefined
  if (wait === undefined && own === undefined) {
    item.tries = 0
    item.words = '网络断了。已经传的不会丢，有信号了点“继续”。'
    return
  }
  item.words = own ? '现在传得太快，等一会儿自动继续。' : '网络不太好。已经传的不会丢，等一会儿自动继续。'
  timers.set(item.id, setTimeout(() => { resumeUpload(item.id) }, 1000 * (own ?? wait ?? 0)))
}
