import { expect, it } from 'vitest'
import { dropUploads, goOnUploading, proveForUpload, takeOverArrived } from '@/following/evidence'
import { opened } from '@/following/complaint'
import { ApiError } from '@/api/errors'
import { addUploads, bindUploads, settled, uploads } from '@/evidence/upload'
import { pickedFile } from '@/evidence/picked'
import { session } from '@/stores/session'
import { matter, matterId, openFile, refusal } from '../support/matter'
import { answerWith, json, requests } from '../support/platform'

const file = { name: 'a.jpg', size: 3, kind: 'photo' as const, preview: '', read: () => Promise.resolve(new Uint8Array([1, 2, 3])), release: () => undefined }
const piece = { id: 'e1', fileName: 'a.jpg', kind: 'photo' as const, size: 3, addedAt: '2026-11-26T00:00:00+08:00' }
const state = (uploaded: number[], over = {}) => ({ id: 'e1', state: 'uploading', kind: 'photo', size: 3, chunkSize: 3, chunks: 1, uploaded, ...over })

/** The server takes one small file; `locked` says whether it wants the proof again. */
function serve(locked: () => boolean) {
  answerWith(({ url, method }) => {
    if (method === 'DELETE') return json(204, undefined)
    if (locked()) return refusal(403, 'step-up-required', '请先输入查询密码或回执码。')
    if (method === 'GET' && url.endsWith(matterId)) return json(200, matter({ evidence: [piece] }))
    if (url.endsWith('/evidence')) return json(201, state([]))
    return json(200, url.endsWith('/complete') ? state([0], { state: 'complete' }) : state([0]))
  })
}

it('a file that is locked in the middle of an upload asks for the proof and keeps the upload', async () => {
  let locked = true
  openFile(matter())
  serve(() => locked)
  bindUploads(matterId, proveForUpload)
  addUploads([pickedFile(file)])
  await settled()

  expect(session.unlockedUntil).toBe('')
  expect(uploads.items[0]).toMatchObject({ stage: 'broken' })
  expect(uploads.items[0]?.words).toContain('再输一次密码或回执码')

  locked = false
  openFile()
  goOnUploading()
  await settled()

  expect(uploads.items[0]?.stage).toBe('done')
})

it('what has arrived moves to the list of the file', async () => {
  openFile(matter())
  serve(() => false)
  bindUploads(matterId, proveForUpload)
  addUploads([pickedFile(file)])
  await settled()

  await takeOverArrived()

  expect(opened.complaint?.evidence).toEqual([piece])
  expect(uploads.items).toEqual([])
})

it('stays in sight when the file could not be asked for', async () => {
  openFile(matter())
  serve(() => false)
  bindUploads(matterId, proveForUpload)
  addUploads([pickedFile(file)])
  await settled()
  answerWith(() => new Error('request:fail'))

  await takeOverArrived()

  expect(uploads.items).toHaveLength(1)
})

it('nothing has arrived: nothing is asked', async () => {
  openFile(matter())

  await takeOverArrived()

  expect(requests).toHaveLength(0)
})

it('who leaves anyway leaves nothing behind', () => {
  bindUploads(matterId, proveForUpload)
  addUploads([pickedFile(file)])

  dropUploads()

  expect(uploads.items).toEqual([])
})

it('the refusal to the uploader is one that can be mended', async () => {
  await expect(proveForUpload()).rejects.toBeInstanceOf(ApiError)
})
