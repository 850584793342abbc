import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { calendarOfBooked } from '@/booking/calendar'
import hers from '../../../tests/WeChatRights.MiniprogramApi.Tests/Samples/booking.ics?raw'
import feed from '../../../tests/WeChatRights.MiniprogramApi.Tests/Samples/provider-feed.ics?raw'

/**
 * ical.js is a reader that knows nothing of us. The samples are what the server writes: its own suite is red when it writes anything else.
 */
function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  expect(calendar.name).toBe('vcalendar')
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  return calendar.getAllSubcomponents('vevent').map(each => new ICAL.Event(each))
}

it("a foreign reader understands a provider's feed", () => {
  const events = eventsOf(feed)

  expect(events).toHaveLength(24)
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(24)
  const [first] = [...events].sort((a, b) => a.startDate.compare(b.startDate))
  expect(first?.startDate.toJSDate().toISOString()).toBe('2026-11-03T01:00:00.000Z')
  expect(first?.endDate.toJSDate().toISOString()).toBe('2026-11-03T01:30:00.000Z')
  expect(first?.location).toBe('叶县 · 任店镇')
  expect(events.filter(({ summary }) => summary === '咨询 当面 已约')).toHaveLength(1)
  expect(events.filter(({ summary }) => summary === '咨询 当面 空')).toHaveLength(23)
  for (const { component } of events) {
    expect(component.hasProperty('dtstamp')).toBe(true)
    expect(component.hasProperty('last-modified')).toBe(true)
  }
  const lines = feed.split('\r\n')
  // RFC 5545 3.1: 75 octets a line, and every line ends in CRLF.
  expect(lines.every(line => new TextEncoder().encode(line).length <= 75 && !line.includes('\n'))).toBe(true)
})

it('a foreign reader understands her own entry, and the client writes the same one as the server', () => {
  const [event, ...others] = eventsOf(hers)

  expect(others).toHaveLength(0)
  expect(event).toMatchObject({ summary: '预约', location: null, description: null, uid: '86789abcdef01234' })
  expect(event?.startDate.toJSDate().toISOString()).toBe('2026-11-03T01:00:00.000Z')
  expect(
    calendarOfBooked(
      { id: '019abcde-f012-7345-8678-9abcdef01234', startsAt: '2026-11-03T01:00:00Z', endsAt: '2026-11-03T09:30:00+08:00' },
      Date.parse('2026-11-02T02:00:00Z'),
    ),
  ).toBe(hers)
})
