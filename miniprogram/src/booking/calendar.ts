import { readText } from '@/api/client'
import { asHers } from '@/following/gate'

/** Neutral, like what is in it: the list of downloads may be looked at, too. */
export const calendarName = 'calendar.ics'
export const calendarType = 'text/calendar;charset=utf-8'
export const calendarWarning = '能看你手机日历的人，也会看到你有一个预约。日历里只写“预约”和时间，不写和谁谈、谈什么。'

interface Timed {
  readonly id: string
  readonly startsAt: string
  readonly endsAt: string
}

/** 20261201T010000Z */
const stamp = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** The time of a booking that was just made, word for word as the server gives it: before her proof there is nothing to ask it for. */
export function calendarOfBooked({ id, startsAt, endsAt }: Timed, now = Date.now()): string {
  return [
    'BEGIN:VCALENDAR',
    'METHOD:PUBLISH',
    'PRODID:-//Calendar//ZH',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'CLASS:PRIVATE',
    `DTEND:${stamp(Date.parse(endsAt))}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(Date.parse(startsAt))}`,
    `LAST-MODIFIED:${stamp(now)}`,
    'SEQUENCE:0',
    'SUMMARY:预约',
    'TRANSP:OPAQUE',
    // The random half of the id, as the server has it: the same entry wherever it comes from.
    `UID:${id.replace(/-/g, '').slice(16)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}

/** The time of one of her bookings, from the server, behind her proof. */
export const calendarOf = (id: string): Promise<string> => asHers(token => readText('/api/v1/bookings/{id}/calendar', { path: { id }, token }))
