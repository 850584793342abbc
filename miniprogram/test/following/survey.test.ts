import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockFile } from '@/following/gate'
import { survey } from '@/following/survey'
import SurveyPart from '@/pkg-progress/pages/complaint/SurveyPart.vue'
import Survey from '@/pkg-progress/pages/survey/survey.vue'
import { matter, openFile } from '../support/matter'
import { answerWith, json, requests } from '../support/platform'

enableAutoUnmount(afterEach)

const ended = (over: Partial<ReturnType<typeof matter>['state']> = {}, mayAnswerSurvey = true) =>
  matter({ state: { ...matter().state, status: 'closed', text: '已办结', maySupplement: false, mayRate: true, ...over }, mayAnswerSurvey })
let heard: () => ReturnType<typeof json> | Error = () => json(204, undefined)
let after = ended({}, false)
const told = () => requests.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(String(body)) as object)
const press = async (page: ReturnType<typeof mount>, words: string) => {
  await page.findAll('button').find(each => each.text() === words)?.trigger('click')
  await flushPromises()
}
const choose = async (page: ReturnType<typeof mount>, nth: number) => {
  await page.findAll('input[type=radio]')[nth]?.trigger('change')
}

beforeEach(() => {
  heard = () => json(204, undefined)
  after = ended({}, false)
  answerWith(({ method }) => (method === 'POST' ? heard() : json(200, after)))
})

async function show(complaint = ended()) {
  openFile(complaint)
  const page = mount(Survey)
  await flushPromises()
  return page
}

it('one question a screen, safety first, and no answer stands ready', async () => {
  const page = await show()
  expect(page.text()).toContain('你现在安全吗？')
  expect(page.text()).toContain('第 1 步，共 4 步')
  await press(page, '下一步')
  expect(page.text()).toContain('请先选一个')

  await choose(page, 0)
  await press(page, '下一步')
  expect(page.text()).toContain('说好的事，做到了吗？')
  await choose(page, 1)
  await press(page, '下一步')
  expect(page.text()).toContain('我们办得怎么样？')
  await choose(page, 1)
  await press(page, '下一步')
  await page.get('textarea').setValue('演示：谢谢')
  await press(page, '告诉我们')

  expect(told()).toEqual([{ safe: true, performed: 'partly', stars: 4, words: '演示：谢谢' }])
  expect(page.text()).toContain('谢谢你告诉我们')
})

it('who is not safe sees 110 and 12338 first, and is asked nothing more', async () => {
  const page = await show()
  await choose(page, 1)
  expect(page.findAll('button').map(each => each.text())).toEqual(expect.arrayContaining(['现在有危险，打 110', '打 12338']))
  await press(page, '告诉我们')

  expect(told()).toEqual([{ safe: false, performed: null, stars: null, words: null }])
  expect(page.text()).toContain('马上联系你')
})

it('who has rated is not asked again how it was', async () => {
  expect((await show(ended({ rating: 4, mayRate: false }))).text()).toContain('第 1 步，共 3 步')
})

it('a lost answer is looked up; what was not heard stays to be sent again', async () => {
  const page = await show()
  await choose(page, 1)
  heard = () => new Error('request:fail')
  after = ended()
  await press(page, '告诉我们')
  expect(survey).toMatchObject({ done: '', safe: 'no' })
  expect(survey.failure).not.toBe('')

  after = ended({}, false)
  await press(page, '告诉我们')
  expect(survey.done).toBe('notSafe')
})

it('is offered where the server says so, and nowhere else', () => {
  expect(mount(SurveyPart, { props: { complaint: ended() } }).text()).toContain('你现在怎么样')
  expect(mount(SurveyPart, { props: { complaint: ended({}, false) } }).text()).toBe('')
})

it('what she said goes when the file is closed', async () => {
  const page = await show()
  await choose(page, 1)
  lockFile()
  expect(survey.safe).toBe('')
})
