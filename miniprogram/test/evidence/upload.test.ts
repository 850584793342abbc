import { expect, it, vi } from 'vitest'
import { pickedFile } from '@/evidence/picked'
import { addUploads, bindUploads, pauseUpload, removeUpload, resumeUpload, settled, uploading, uploads } from '@/evidence/upload'
import { quickExit } from '@/safety/exit'
import { session } from '@/stores/session'
import { evidenceServer } from '../support/evidence-server'
import { fakeFile } from '../support/files'
import { json, requests } from '../support/platform'

const content = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
const prove = vi.fn(() => Promise.resolve())

async function upload(file = fakeFile(content)) {
  bindUploads('c1', prove)
  addUploads([pickedFile(file)])
  await settled()
  return uploads.items[0]!
}

const isPut = (url: string, number: number) => url.endsWith(`/chunks/${number}`)

it('sends every piece once, in order, whole, and lets go of the file', async () => {
  const server = evidenceServer()
  const file = fakeFile(content)

  const item = await upload(file)

  const [stored] = server.files.values()
  expect([...(stored?.chunks.values() ?? [])].flatMap(chunk => [...chunk])).toEqual([...content])
  expect(stored?.sha256).toBe('c848e1013f9f04a9d63fa43ce7fd4af035152c7c669a4a404b67107cee5f2e4e')
  expect(item).toMatchObject({ stage: 'done', done: 10, words: '' })
  expect(server.puts).toEqual([0, 1, 2])
  expect(file.release).toHaveBeenCalledOnce()
  expect(uploading()).toBe(false)
})

it('after a cut in the middle only what is missing is sent', async () => {
  const server = evidenceServer()
  server.before = request => (isPut(request.url, 1) ? new Error('request:fail') : undefined)
  const item = await upload()
  expect(item).toMatchObject({ stage: 'broken', done: 4 })
  expect(item.words).toContain('不会丢')
  expect(uploading()).toBe(true)

  server.before = undefined
  resumeUpload(item.id)
  await settled()

  expect(item.stage).toBe('done')
  expect(server.puts).toEqual([0, 1, 2])
  expect(server.files.size).toBe(1)
})

it('a piece whose answer was lost is found to be there and not sent again', async () => {
  const server = evidenceServer()
  server.before = request => {
    if (!isPut(request.url, 1)) return undefined
    server.files.get('e1')?.chunks.set(1, request.body as Uint8Array)
    return new Error('request:fail')
  }
  const item = await upload()
  server.before = undefined

  resumeUpload(item.id)
  await settled()

  expect(item.stage).toBe('done')
  expect(server.puts).toEqual([0, 2])
})

it('goes on by itself after a while, and after the last try waits for her', async () => {
  vi.useFakeTimers()
  const server = evidenceServer()
  server.before = request => (isPut(request.url, 0) ? new Error('request:fail') : undefined)
  const item = await upload()

  await vi.advanceTimersByTimeAsync(52_000)
  expect(requests.filter(({ url }) => isPut(url, 0))).toHaveLength(5)
  expect(vi.getTimerCount()).toBe(0)
  expect(item.words).toContain('继续')

  server.before = undefined
  resumeUpload(item.id)
  await settled()
  expect(item.stage).toBe('done')
})

it('waits as long as the server says when it is too much', async () => {
  vi.useFakeTimers()
  const server = evidenceServer()
  server.before = request => (isPut(request.url, 1) ? json(429, { code: 'too-many-requests', title: '太频繁' }, { 'retry-after': '40' }) : undefined)
  const item = await upload()
  server.before = undefined

  await vi.advanceTimersByTimeAsync(39_000)
  expect(item.stage).toBe('broken')
  await vi.advanceTimersByTimeAsync(1000)
  expect(item.stage).toBe('done')
})

it('a pause stops after the piece on its way, and going on begins there', async () => {
  const server = evidenceServer()
  server.before = request => {
    if (isPut(request.url, 1)) pauseUpload(uploads.items[0]!.id)
    return undefined
  }
  const item = await upload()
  expect(item.stage).toBe('paused')
  expect(server.puts).toEqual([0, 1])

  server.before = undefined
  resumeUpload(item.id)
  await settled()

  expect(item.stage).toBe('done')
  expect(server.puts).toEqual([0, 1, 2])
})

it('a locked file is opened once, then it goes on', async () => {
  const server = evidenceServer()
  server.unlocked = false
  prove.mockImplementationOnce(() => {
    server.unlocked = true
    return Promise.resolve()
  })

  expect((await upload()).stage).toBe('done')
  expect(prove).toHaveBeenCalledOnce()
})

it('when the proof does not help, nothing is lost and the words say what to do', async () => {
  const server = evidenceServer()
  server.unlocked = false
  prove.mockClear()
  const file = fakeFile(content)

  const item = await upload(file)

  expect(item).toMatchObject({ stage: 'broken', words: '请先输入查询密码或回执码。' })
  expect(prove).toHaveBeenCalledOnce()
  expect(file.release).not.toHaveBeenCalled()
})

it('a proof that the page must ask her for is asked for in words', async () => {
  evidenceServer()
  prove.mockRejectedValueOnce(new Error('the page shows its form'))

  expect(await upload()).toMatchObject({ stage: 'broken', words: '请先输入查询密码或回执码，再点“继续”。' })
})

it('another complaint was open: the server’s word leads to the proof for this one', async () => {
  const server = evidenceServer()
  session.unlockedUntil = '2099-01-01T00:00:00Z'
  server.unlocked = false
  prove.mockClear()
  prove.mockImplementationOnce(() => {
    server.unlocked = true
    return Promise.resolve()
  })

  expect((await upload()).stage).toBe('done')
  expect(prove).toHaveBeenCalledOnce()
})

it('what this session began it finishes without a new proof', async () => {
  const server = evidenceServer()
  server.before = request => (isPut(request.url, 1) ? new Error('request:fail') : undefined)
  const item = await upload()
  server.before = undefined
  prove.mockClear()

  resumeUpload(item.id)
  await settled()

  expect(item.stage).toBe('done')
  expect(prove).not.toHaveBeenCalled()
})

it('a file whose content the server refuses is let go of, and the next one goes its way', async () => {
  const server = evidenceServer()
  server.before = request => (isPut(request.url, 0) && server.files.size === 1 ? json(422, { code: 'evidence-type', title: '不支持这种文件。' }) : undefined)
  const [bad, good] = [fakeFile(content), fakeFile(content, 'b.png')]
  bindUploads('c1', prove)

  addUploads([pickedFile(bad), pickedFile(good)])
  await settled()

  expect(uploads.items.map(({ stage, words }) => [stage, words])).toEqual([
    ['refused', '不支持这种文件。'],
    ['done', ''],
  ])
  expect(bad.release).toHaveBeenCalledOnce()
})

it('a file that arrived spoilt begins anew', async () => {
  const server = evidenceServer()
  server.before = request => {
    if (!request.url.endsWith('/complete') || server.files.size > 1) return undefined
    server.files.get('e1')?.chunks.clear()
    return json(422, { code: 'evidence-hash', title: '文件在上传中出了错，请重新上传。' })
  }
  const item = await upload()
  expect(item.stage).toBe('broken')

  resumeUpload(item.id)
  await settled()

  expect(item).toMatchObject({ stage: 'done', evidenceId: 'e2' })
})

it('an upload that the server threw away meanwhile begins anew', async () => {
  const server = evidenceServer()
  server.before = request => (isPut(request.url, 1) ? new Error('request:fail') : undefined)
  const item = await upload()
  server.before = undefined
  server.files.clear()

  resumeUpload(item.id)
  await settled()

  expect(item.stage).toBe('done')
  expect(server.puts).toEqual([0, 0, 1, 2])
})

it('leaving stops at once: nothing more is asked, no timer waits, files are let go of', async () => {
  vi.useFakeTimers()
  const server = evidenceServer()
  const [first, second] = [fakeFile(content), fakeFile(content, 'b.png')]
  server.before = request => {
    if (isPut(request.url, 1)) quickExit()
    return undefined
  }
  bindUploads('c1', prove)

  addUploads([pickedFile(first), pickedFile(second)])
  await settled()

  expect(server.puts).toEqual([0, 1])
  expect(uploads).toMatchObject({ complaintId: '', items: [] })
  expect([first.release.mock.calls.length, second.release.mock.calls.length]).toEqual([1, 1])
  expect(vi.getTimerCount()).toBe(0)
})

it('taken out of the list, it stops and is let go of', async () => {
  const server = evidenceServer()
  const file = fakeFile(content)
  server.before = request => {
    if (isPut(request.url, 0)) removeUpload(uploads.items[0]!.id)
    return undefined
  }

  await upload(file)

  expect(server.puts).toEqual([0])
  expect(file.release).toHaveBeenCalledOnce()
})

it('another complaint begins with an empty list', async () => {
  evidenceServer()
  await upload()

  bindUploads('c2', prove)

  expect(uploads).toMatchObject({ complaintId: 'c2', items: [] })
})
