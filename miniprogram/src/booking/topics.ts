import { reactive } from 'vue'
import { call } from '@/api/client'
import type { ConsultationTopic } from '@/api/types'
import { busyWith } from '@/api/work'

/** What one may ask about. The same for everybody, so it may stay. */
export const topics = reactive({ items: [] as ConsultationTopic[], busy: false, failure: '' })

export async function loadTopics(): Promise<void> {
  if (topics.items.length > 0) return
  await busyWith(topics, async () => {
    topics.items = (await call('get', '/api/v1/consultation-topics', {})).items
  })
}

export const topicOf = (code: string): ConsultationTopic | undefined => topics.items.find(topic => topic.code === code)
