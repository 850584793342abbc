import { expect, it } from 'vitest'

const sources = import.meta.glob<string>('../../src/**/*.vue', { query: '?raw', import: 'default', eager: true })

it('whoever sets --scale declares the sizes anew beside it: otherwise the large type changes nothing', () => {
  const setters = Object.entries(sources).filter(([, source]) => source.includes('--scale:${'))

  expect(setters.map(([path]) => path)).toContain('../../src/components/AppPage.vue')
  for (const [path, source] of setters) expect(source, path).toContain('@include type-sizes')
})
