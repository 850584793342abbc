import { afterEach, expect, it, vi } from 'vitest'
import type { PrivacyQuestion } from '@/platform/types'
import * as privacy from '@/privacy/question'
import { quickExit } from '@/safety/exit'
import { platform } from '../support/platform'

const listeners: ((question: PrivacyQuestion) => void)[] = []
platform.onPrivacyQuestion.mockImplementation(listener => {
  listeners.push(listener)
})
privacy.listenForQuestions()

const ask = (question: PrivacyQuestion) => {
  listeners[0]?.(question)
}
const question = () => ({ agree: vi.fn<(id: string) => void>(), disagree: vi.fn<() => void>() })

afterEach(privacy.disagree)

it('WeChat has one listener, however many pages there are', () => {
  privacy.listenForQuestions()
  privacy.listenForQuestions()

  expect(listeners).toHaveLength(1)
})

it('the page that is seen puts the question, the one below does not', () => {
  const [below, above] = [privacy.newPage(), privacy.newPage()]
  privacy.pageSeen(below)
  privacy.pageSeen(above)

  ask(question())

  expect([privacy.isAskedOn(below), privacy.isAskedOn(above)]).toEqual([false, true])
})

it('a yes goes to every interface that waits, with the button that was pressed', () => {
  const [one, two] = [question(), question()]
  const page = privacy.newPage()
  privacy.pageSeen(page)
  ask(one)
  ask(two)

  privacy.agree()

  expect(one.agree).toHaveBeenCalledWith(privacy.agreeButton)
  expect(two.agree).toHaveBeenCalledWith(privacy.agreeButton)
  expect(one.disagree).not.toHaveBeenCalled()
  expect(privacy.isAskedOn(page)).toBe(false)
})

it('a no is told to all, once; the next question is put anew', () => {
  const [one, two] = [question(), question()]
  const page = privacy.newPage()
  privacy.pageSeen(page)
  ask(one)
  privacy.disagree()
  ask(two)

  expect(one.disagree).toHaveBeenCalledOnce()
  expect(two.disagree).not.toHaveBeenCalled()
  expect(privacy.isAskedOn(page)).toBe(true)
})

it('a page that is left without an answer has said no', () => {
  const one = question()
  const page = privacy.newPage()
  privacy.pageSeen(page)
  ask(one)

  privacy.pageLeft(page)

  expect(one.disagree).toHaveBeenCalledOnce()
})

it('a page that goes after the next one came does not answer for it', () => {
  const one = question()
  const [old, next] = [privacy.newPage(), privacy.newPage()]
  privacy.pageSeen(old)
  privacy.pageSeen(next)
  ask(one)

  privacy.pageLeft(old)

  expect(one.disagree).not.toHaveBeenCalled()
  expect(privacy.isAskedOn(next)).toBe(true)
})

it('the quick exit leaves no interface waiting', () => {
  const one = question()
  privacy.pageSeen(privacy.newPage())
  ask(one)

  quickExit()

  expect(one.disagree).toHaveBeenCalledOnce()
})
