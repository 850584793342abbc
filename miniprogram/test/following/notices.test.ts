import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import type { MyNotices } from '@/api/types'
import { lockFile } from '@/following/gate'
import { notices, reviewWords } from '@/following/notices'
import Notices from '@/pkg-progress/pages/notices/notices.vue'
import { matterId, notice, openFile } from '../support/matter'
import { answerWith, json, requests } from '../support/platform'

enableAutoUnmount(afterEach)

const now = Date.parse('2026-11-27T10:00:00+08:00')
const show = async (answer: MyNotices) => {
  openFile()
  answerWith(() => json(200, answer))
  const page = mount(Notices)
  await flushPromises()
  return page
}

it('a notice is told in plain words, and the paper only when she asks', async () => {
  const page = await show({ items: [notice()], review: null })

  expect(requests.map(({ url }) => url)).toEqual([`/api/v1/complaints/${matterId}/notices`])
  expect(page.text()).toContain('我们接下了这件事，正在办。')
  expect(page.text()).toMatch(/最晚 .*12 月 21 日 答复你/)
  expect(page.text()).not.toContain('决定受理')

  await page.findAll('button').find(each => each.text() === '看原文')?.trigger('click')
  expect(page.text()).toContain('决定受理')
  expect(page.text()).toContain('《信访工作条例》第二十三条第二款')
})

it('where law gives no review, none is offered', async () => {
  const page = await show({ items: [notice()], review: null })

  expect(reviewWords(null)).toBeNull()
  expect(page.text()).not.toMatch(/可以申请复[查核]/)
})

it('without a notice it says why, and what to do', async () => {
  expect((await show({ items: [], review: null })).text()).toContain('现在没有告知书')
})

it('a review names the last day, where to go and how; without a day, how to reckon it', () => {
  const known = reviewWords({ step: 'mayAskReview', until: '2026-12-02' }, now)
  expect(known?.title).toContain('复查')
  expect(known?.lines[0]).toContain('12 月 2 日')
  expect(known?.lines.join()).toContain('上一级')
  expect(reviewWords({ step: 'mayAskRecheck', until: null }, now)?.lines[0]).toContain('从你收到书面答复那天起，30 天内')
})

it('what is too late is not offered any more', () => {
  const late = reviewWords({ step: 'tooLate', until: '2026-11-02' }, now)
  expect(late?.title).toBe('申请的日子已经过了')
  expect(late?.lines.join()).not.toContain('写一张申请')
})

it('what was decided goes when the file is closed', async () => {
  await show({ items: [notice()], review: null })
  lockFile()

  expect(notices.answer).toBeUndefined()
})
