import type { Assignment } from '@/api/types'

/** A line of the list of somebody at work. */
export const assignment = (id: string): Assignment => ({
  id,
  number: 'PDS-2026-000123',
  categoryName: '家庭暴力',
  place: '叶县 · 任店镇',
  filedAt: '2026-11-24T08:00:00Z',
  state: 'registered',
  danger: true,
  dueAt: '2026-11-30T08:00:00Z',
  mayAccept: true,
  mayDecline: true,
})
