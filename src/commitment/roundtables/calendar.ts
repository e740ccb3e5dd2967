import type { Temporal } from 'temporal-polyfill'
import type { Room } from '../room/state/room.ts'
import { minutesOf } from '../templates/template.ts'

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
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(room.startsAt)}`,
    `DTEND:${stamp(room.startsAt.add({ minutes }))}`,
    `SUMMARY:${escaped(room.title)}`,
    ...(room.place ? [`LOCATION:${escaped(room.place)}`] : []),
    `DESCRIPTION:${escaped([room.purpose, door ? `Join: ${door.href}` : ''].filter(Boolean).join('\n\n'))}`,
    ...(room.state === 'cancelled' ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function stamp(moment: Temporal.Instant): string {
  return moment.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
}

/** Text as a calendar has it (section 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')
}

/** No line is longer than 75 octets (section 3.1); a letter is never cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part].join('\r\n ')
}
