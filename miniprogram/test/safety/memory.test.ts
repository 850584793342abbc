import { expect, it, vi } from 'vitest'
import { quickExit } from '@/safety/exit'
import { guardIdle, idleLimit, leaveWhenIdle, touched } from '@/safety/idle'
import { wipeable } from '@/safety/memory'
import { listenForEscape } from '@/safety/escape'
import { platform } from '../support/platform'

it('quick exit forgets everything she typed and shows the neutral page', () => {
  const draft = wipeable(() => ({ narrative: '', files: [] as string[] }))
  draft.narrative = '他昨晚动手了'
  draft.files.push('a.jpg')

  quickExit()

  expect(draft).toEqual({ narrative: '', files: [] })
  expect(platform.navigation.vanish).toHaveBeenCalledOnce()
})

it('a field that was added later goes too', () => {
  const draft = wipeable<Record<string, string>>(() => ({}))
  draft.secret = 'x'

  quickExit()

  expect(draft).toEqual({})
})

it('five minutes without a touch leave a sensitive page', () => {
  vi.useFakeTimers()
  guardIdle(true)
  vi.advanceTimersByTime(idleLimit - 1)
  expect(platform.navigation.vanish).not.toHaveBeenCalled()

  vi.advanceTimersByTime(1)

  expect(platform.navigation.vanish).toHaveBeenCalledOnce()
})

it('a touch starts the five minutes anew', () => {
  vi.useFakeTimers()
  guardIdle(true)
  vi.advanceTimersByTime(idleLimit - 1000)
  touched()

  vi.advanceTimersByTime(idleLimit - 1000)

  expect(platform.navigation.vanish).not.toHaveBeenCalled()
})

it('a phone that slept over the limit leaves as soon as the page is back', () => {
  vi.useFakeTimers()
  guardIdle(true)
  vi.setSystemTime(Date.now() + idleLimit)

  leaveWhenIdle()

  expect(platform.navigation.vanish).toHaveBeenCalledOnce()
})

it('a page that says nothing stays open', () => {
  vi.useFakeTimers()
  guardIdle(false)

  vi.advanceTimersByTime(idleLimit * 3)

  expect(platform.navigation.vanish).not.toHaveBeenCalled()
})

it('Esc three times in a row leaves, twice or with another key between does not', () => {
  const target = new EventTarget()
  listenForEscape(target as unknown as Window)
  const press = (key: string) => target.dispatchEvent(new KeyboardEvent('keydown', { key }))

  press('Escape')
  press('Escape')
  press('a')
  press('Escape')
  press('Escape')
  expect(platform.navigation.vanish).not.toHaveBeenCalled()

  press('Escape')
  expect(platform.navigation.vanish).toHaveBeenCalledOnce()
})
