import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import { draft } from '@/following/actions'
import { lockFile } from '@/following/gate'
import Complaint from '@/pkg-progress/pages/complaint/complaint.vue'
import StarChoice from '@/pkg-progress/pages/complaint/StarChoice.vue'
import Unlock from '@/pkg-progress/pages/unlock/unlock.vue'
import { matter, openFile, withState } from '../support/matter'
import { answerWith, json, platform } from '../support/platform'

const show = async (complaint: ReturnType<typeof matter>) => {
  openFile()
  answerWith(({ method }) => (method === 'DELETE' ? json(204, undefined) : json(200, complaint)))
  const page = mount(Complaint)
  await flushPromises()
  return page
}

it('where nobody can sign in, only the receipt is asked for', async () => {
  platform.loginCode.mockResolvedValue(null)
  const page = mount(Unlock)
  await flushPromises()

  expect(page.findAll('input[type=radio]')).toHaveLength(0)
  expect(page.findAll('label').map(label => label.text())).toEqual(['回执码', '查询密码（没设过就空着）'])
})

it('who has opened her file already goes straight on', () => {
  openFile()

  mount(Unlock)

  expect(platform.navigation.replace).toHaveBeenCalledWith('/pkg-progress/pages/complaints/complaints')
})

it('stars are radio buttons with names', async () => {
  const stars = mount(StarChoice, { props: { modelValue: 2 } })

  const radios = stars.findAll('input[type=radio]')
  expect(radios.map(radio => radio.attributes('aria-label'))).toEqual(['很不满意', '不太满意', '一般', '比较满意', '很满意'])
  expect(radios.map(radio => (radio.element as HTMLInputElement).checked)).toEqual([false, true, false, false, false])
  await radios[4]?.trigger('change')
  expect(stars.emitted('update:modelValue')).toEqual([[5]])
})

it('a matter in hand can be added to and withdrawn, not rated', async () => {
  const text = (await show(matter())).text()

  expect(text).toContain('补充情况，或回复工作人员')
  expect(text).toContain('申请撤回')
  expect(text).not.toContain('办得怎么样')
})

it('asked once to withdraw, she is not asked again but told what follows', async () => {
  const page = await show(withState({ withdrawalRequested: true }))

  expect(page.findAll('button').map(button => button.text())).not.toContain('申请撤回')
  expect(page.text()).toContain('确认是你自己的意思')
})

it('an ended one can be rated, and neither added to nor withdrawn', async () => {
  const page = await show(withState({ status: 'closed', text: '已办结', maySupplement: false, mayRate: true }))

  expect(page.text()).toContain('办得怎么样')
  expect(page.findAll('textarea')).toHaveLength(0)
  expect(page.findAll('button').map(button => button.text())).not.toContain('申请撤回')
})

it('a rated one shows her stars and asks no more', async () => {
  const page = await show(withState({ status: 'closed', maySupplement: false, mayRate: false, rating: 4 }))

  expect(page.text()).toContain('你评了 4 颗星：比较满意')
  expect(page.findAll('input[type=radio]')).toHaveLength(0)
})

it('tells who opened her file: post, place and day; and says so when nobody did', async () => {
  const opening = { on: '2026-11-03', role: 'stationOfficer' as const, roleName: '维权站工作人员', place: '曙光街街道' }

  expect((await show(matter({ whoOpened: [opening] }))).text()).toMatch(/维权站工作人员\s*曙光街街道/)
  expect((await show(matter())).text()).toContain('还没有人打开过')
})

it('what is shown of a matter goes when the file is closed, and what she typed stays hers', async () => {
  const page = await show(matter())
  await page.get('textarea').setValue('还没写完')
  expect(page.text()).toContain('家庭暴力')

  lockFile()
  await nextTick()

  expect(page.text()).not.toContain('家庭暴力')
  expect(draft.text).toBe('还没写完')
})
