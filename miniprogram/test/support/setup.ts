import { afterEach, beforeEach, vi } from 'vitest'
import { wipeAll } from '@/safety/memory'
import { resetPlatform } from './platform'

beforeEach(() => {
  resetPlatform()
  const kept = new Map<string, unknown>()
  vi.stubGlobal('uni', {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
    showToast: vi.fn(),
  })
})

afterEach(() => {
  wipeAll()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
