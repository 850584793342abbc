import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import TextField from '@/components/TextField.vue'

it('a secret is hidden without being a password to the browser, which would offer to keep it', () => {
  const field = mount(TextField, { props: { modelValue: '', label: '查询密码', kind: 'secret' } })
  const input = field.get('input')

  expect(input.attributes('type')).toBe('text')
  expect(input.classes()).toContain('secret')
  expect(input.attributes('autocomplete')).toBe('off')
})
