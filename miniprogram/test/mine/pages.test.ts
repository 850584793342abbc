import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import Mine from '@/pages/mine/mine.vue'
import { paragraphs } from '@/pages/texts/paragraphs'
import { setLarge } from '@/stores/display'
import { platform } from '../support/platform'

it('the large-type switch is seen at once and kept', async () => {
  const page = mount(Mine)
  const scale = () => /--scale:\s*([\d.]+)/.exec(page.attributes('style') ?? '')?.[1]
  const toggle = page.get('[role=switch]')
  expect([toggle.attributes('aria-checked'), scale()]).toEqual(['false', '1'])

  await toggle.trigger('click')

  expect(toggle.attributes('aria-checked')).toBe('true')
  expect(Number(scale())).toBeCloseTo(20 / 17)
  expect(uni.getStorageSync('large-type')).toBe(true)
  setLarge(false)
  await nextTick()
  expect(scale()).toBe('1')
})

it('the staff’s entry leads to their desk', async () => {
  const page = mount(Mine)

  await page.findAll('button').find(each => each.text() === '工作人员入口')?.trigger('click')

  expect(platform.navigation.open).toHaveBeenCalledWith('/pkg-staff/pages/desk/desk')
})

it('signing out asks first, and then says what it did', async () => {
  const page = mount(Mine, { attachTo: document.body })
  await page.findAll('button').find(each => each.text().startsWith('退出登录'))?.trigger('click')
  expect(page.text()).not.toContain('没有登录')

  await page.get('dialog').findAll('button')[0]?.trigger('click')
  await nextTick()
  await nextTick()

  expect(page.get('[role=status]').text()).toContain('没有登录')
  page.unmount()
})

it('a notice is cut at its questions, and not a word of it is lost', () => {
  const full = '谁在处理：本服务由市妇女联合会举办。为什么：登记、办理和答复。怎么保存：加密保存；每次打开都留记录。还有一句。'
  const parts = paragraphs(full)

  expect(parts.map(({ lead }) => lead)).toEqual(['谁在处理', '为什么', '怎么保存'])
  expect(parts[2]?.words).toBe('加密保存；每次打开都留记录。还有一句。')
  expect(parts.map(({ lead, words }) => `${lead}：${words}`).join('')).toBe(full)
})
