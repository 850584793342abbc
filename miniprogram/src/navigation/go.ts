import { platform } from '@platform'

/** Every page by what it is for; the paths are those of pages.json. */
export const pages = {
  home: '/pages/home/home',
  file: '/pkg-file/pages/file/file',
  filed: '/pkg-file/pages/filed/filed',
  progress: '/pkg-progress/pages/unlock/unlock',
  myComplaints: '/pkg-progress/pages/complaints/complaints',
  complaint: '/pkg-progress/pages/complaint/complaint',
  notices: '/pkg-progress/pages/notices/notices',
  mandates: '/pkg-progress/pages/mandates/mandates',
  mandate: '/pkg-progress/pages/mandate/mandate',
  asks: '/pkg-progress/pages/asks/asks',
  survey: '/pkg-progress/pages/survey/survey',
  booking: '/pkg-booking/pages/booking/booking',
  booked: '/pkg-booking/pages/booked/booked',
  myBookings: '/pkg-booking/pages/bookings/bookings',
  waiting: '/pkg-booking/pages/waiting/waiting',
  stations: '/pkg-help/pages/stations/stations',
  rights: '/pkg-help/pages/rights/rights',
  topic: '/pkg-help/pages/topic/topic',
  evidenceGuide: '/pkg-help/pages/evidence/evidence',
  safetyPlan: '/pkg-help/pages/plan/plan',
  phoneSafety: '/pkg-help/pages/phone/phone',
  mine: '/pages/mine/mine',
  texts: '/pages/texts/texts',
  consents: '/pkg-mine/pages/consents/consents',
  messages: '/pkg-mine/pages/messages/messages',
  leave: '/pkg-mine/pages/leave/leave',
  staff: '/pkg-staff/pages/desk/desk',
  staffBind: '/pkg-staff/pages/bind/bind',
  staffCase: '/pkg-staff/pages/assignment/assignment',
  staffAgenda: '/pkg-staff/pages/agenda/agenda',
  staffTalk: '/pkg-staff/pages/talk/talk',
  staffClients: '/pkg-staff/pages/clients/clients',
  volunteer: '/pkg-volunteer/pages/me/me',
  volunteerApply: '/pkg-volunteer/pages/apply/apply',
  volunteerTimes: '/pkg-volunteer/pages/times/times',
  volunteerDuties: '/pkg-volunteer/pages/duties/duties',
  volunteerCheck: '/pkg-volunteer/pages/check/check',
  volunteerSwap: '/pkg-volunteer/pages/swap/swap',
  volunteerOpenSeats: '/pkg-volunteer/pages/open/open',
  volunteerTasks: '/pkg-volunteer/pages/tasks/tasks',
  volunteerTask: '/pkg-volunteer/pages/task/task',
  volunteerHours: '/pkg-volunteer/pages/hours/hours',
  volunteerCalendar: '/pkg-volunteer/pages/calendar/calendar',
} as const

export type PageName = keyof typeof pages

function address(page: PageName, query: Record<string, string> = {}): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return pairs.length > 0 ? `${pages[page]}?${pairs.join('&')}` : pages[page]
}

/** Opens a page on top of this one. `query` may hold codes of public things only: it can be seen. */
export const open = (page: PageName, query?: Record<string, string>): void => {
  platform.navigation.open(address(page, query))
}
export const replace = (page: PageName, query?: Record<string, string>): void => {
  platform.navigation.replace(address(page, query))
}
export const back = (): void => {
  platform.navigation.back()
}
export const restart = (page: PageName): void => {
  platform.navigation.restart(address(page))
}
