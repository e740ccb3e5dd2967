import type { Temporal } from 'temporal-polyfill'
import type { Room } from '../room/state/room.ts'
import { minutesOf } from '../templates/template.ts'
import { calendarFile, calendarMoment, calendarText } from './calendar-lines.ts'

type Told = {
  readonly id: string
  readonly door: { readonly href: string } | undefined
  readonly now: Temporal.Instant
}

/** A roundtable as an event of a calendar (RFC 5545); nothing while it has no day. */
export function calendarOf(room: Room, { id, door, now }: Told): string | undefined {
  if (!room.startsAt) return undefined
  const minutes =
    minutesOf(room.template) + room.template.breaks.reduce((sum, one) => sum + one.minutes, 0)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Waymark//Roundtable//EN',
    'BEGIN:VEVENT',
    `UID:${id}@waymark`,
    `DTSTAMP:${calendarMoment(now)}`,
    `DTSTART:${calendarMoment(room.startsAt)}`,
    `DTEND:${calendarMoment(room.startsAt.add({ minutes }))}`,
    `SUMMARY:${calendarText(room.title)}`,
    ...(room.place ? [`LOCATION:${calendarText(room.place)}`] : []),
    `DESCRIPTION:${calendarText([room.purpose, door ? `Join: ${door.href}` : ''].filter(Boolean).join('\n\n'))}`,
    ...(room.state === 'cancelled' ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return calendarFile(lines)
}
