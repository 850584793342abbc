import type { PageName } from '@/navigation/go'

/** What a volunteer may open from her page, in this order. */
export const volunteerLinks: readonly { readonly page: PageName; readonly text: string; readonly hint: string; readonly icon: string }[] = [
  { page: 'volunteerDuties', text: '我的值班', hint: '排了哪些班，来不了、替班、自己报名', icon: 'list-check' },
  { page: 'volunteerTasks', text: '我的任务', hint: '请你帮忙的事：能不能去，去了怎么做', icon: 'heart-handshake' },
  { page: 'volunteerHours', text: '我的服务时长', hint: '做了多少，服务证明', icon: 'clock' },
  { page: 'volunteerTimes', text: '我的时间', hint: '每周哪些时候有空，哪些天来不了', icon: 'calendar-event' },
]
