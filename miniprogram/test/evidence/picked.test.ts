import { expect, it } from 'vitest'
import { limits } from '@/evidence/limits'
import { addPicked, picked, pickFiles, removePicked, takePicked } from '@/evidence/picked'
import { quickExit } from '@/safety/exit'
import { fakeFile, largeFile } from '../support/files'
import { platform } from '../support/platform'

const photo = () => fakeFile(new Uint8Array(3))

it('leaving lets go of every file that was picked', () => {
  const file = photo()
  addPicked(file)

  quickExit()

  expect(file.release).toHaveBeenCalledOnce()
  expect(picked.files).toEqual([])
})

it('a file taken out is let go of, the others stay', () => {
  const [first, second] = [photo(), photo()]
  const id = addPicked(first)
  addPicked(second)

  removePicked(id)

  expect(first.release).toHaveBeenCalledOnce()
  expect(second.release).not.toHaveBeenCalled()
  expect(picked.files).toHaveLength(1)
})

it('files handed over are not let go of', () => {
  const file = photo()
  addPicked(file)

  expect(takePicked()).toHaveLength(1)
  quickExit()

  expect(file.release).not.toHaveBeenCalled()
})

it.each([
  ['a.webm', 'video', 100, '收不了'],
  ['a', 'photo', 100, '收不了'],
  ['a.JPG', 'photo', limits.size.photo + 1, '20 MB'],
  ['a.mp4', 'video', limits.size.video + 1, '300 MB'],
  ['a.pdf', 'document', 0, '空的'],
] as const)('%s (%s, %i bytes) is refused with words and let go of', (name, kind, size, words) => {
  const file = largeFile(size, name, kind)

  addPicked(file)

  expect(picked.refusal).toContain(words)
  expect(picked.files).toEqual([])
  expect(file.release).toHaveBeenCalledOnce()
})

it('the largest file that the API takes is taken', () => {
  addPicked(largeFile(limits.size.video, 'a.mp4', 'video'))

  expect(picked).toMatchObject({ refusal: '', files: [{ file: { name: 'a.mp4' } }] })
})

it('no more than thirty files, and no more than 1 GB in all', async () => {
  for (let number = 0; number < limits.files; number += 1) addPicked(photo())
  await pickFiles('photo')
  expect(platform.pick).not.toHaveBeenCalled()
  expect(picked.refusal).toContain('30')

  takePicked()
  for (let number = 0; number < 3; number += 1) addPicked(largeFile(limits.size.video, 'a.mp4', 'video'))
  expect(picked.refusal).toBe('')
  addPicked(largeFile(limits.size.video, 'a.mp4', 'video'))
  expect(picked.refusal).toContain('1 GB')
  expect(picked.files).toHaveLength(3)
})
