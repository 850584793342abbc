import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import RoadPart from '@/pkg-progress/pages/complaint/RoadPart.vue'
import { matter } from '../support/matter'

enableAutoUnmount(afterEach)
afterEach(() => {
  vi.useRealTimers()
})

const show = (over: Partial<ReturnType<typeof matter>['road']> = {}) => {
  vi.useFakeTimers({ now: Date.parse('2026-11-27T10:00:00+08:00') })
  return mount(RoadPart, { props: { complaint: matter({ road: { ...matter().road, ...over } }) } })
}

it('says where it stands, what comes next and by when', () => {
  const text = show().text()

  expect(text).toContain('共 4 步，走过 2 步')
  expect(text).toMatch(/正在办\s*现在在这里/)
  expect(text).toMatch(/告诉你结果\s*还没到/)
  expect(text).toContain('工作人员正在办，办好了答复你。')
  expect(text).toMatch(/最晚 .*12 月 20 日（还剩 24 天）/)
})

it('a day that is over is said plainly, with whom to call', () => {
  const page = show({ by: '2026-11-25', late: true, calls: [{ name: '演示站', number: '0375-0000000' }, { name: '妇女维权热线', number: '12338' }] })

  expect(page.text()).toContain('已经过了')
  expect(page.findAll('button').map(each => each.text())).toEqual(['问进展：演示站 0375-0000000', '问进展：妇女维权热线 12338'])
})

it('without a promise no day is named', () => {
  expect(show({ by: null }).text()).not.toContain('最晚')
})
