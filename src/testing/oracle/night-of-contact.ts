import { addDays, type Day, dayNumber, dayNumbered, lastSundayOf } from './calendar.ts'

const moment =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))?$/

/**
 * The night a contact belongs to (question 1): before noon in London it is the night before, or, under
 * the other rule, simply the date in London. A moment without an offset is London's own clock; an hour
 * that is skipped or repeated needs no care here, since the clocks change well away from noon and
 * midnight. Throws when the moment cannot be read.
 */
export function nightOfContact(
  contactedAt: string,
  rule: 'evening' | 'calendar_date' = 'evening',
): Day {
  const london = londonClock(contactedAt)
  if (rule === 'calendar_date') return london.day
  return london.minute < 12 * 60 ? addDays(london.day, -1) : london.day
}

/** How many minutes London is ahead of UTC, at a number of minutes since 1970 in UTC. Known from 1996 on. */
export function londonAhead(utcMinutes: number): 0 | 60 {
  const summer = summerOf(dayNumbered(Math.floor(utcMinutes / 1440)).slice(0, 4))
  return summer.from <= utcMinutes && utcMinutes < summer.to ? 60 : 0
}

/** Summer time, from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last of October. */
type Summer = { readonly from: number; readonly to: number }

// Kept, because a record has thousands of contacts and a dozen years.
const summers = new Map<string, Summer>()

function summerOf(year: string): Summer {
  if (year < '1996') throw new Error('The oracle knows the clocks of London from 1996 on')
  const summer = summers.get(year) ?? {
    from: dayNumber(lastSundayOf(`${year}-03`)) * 1440 + 60,
    to: dayNumber(lastSundayOf(`${year}-10`)) * 1440 + 60,
  }
  summers.set(year, summer)
  return summer
}

type Clock = { readonly day: Day; readonly minute: number }

function londonClock(contactedAt: string): Clock {
  const [whole, day, hour, minute, zulu, sign, offsetHours, offsetMinutes] =
    moment.exec(contactedAt) ?? []
  if (whole === undefined || day === undefined) {
    throw new Error(`The oracle cannot read the moment ${contactedAt}`)
  }
  const minutes = Number(hour) * 60 + Number(minute)
  if (zulu === undefined && sign === undefined) return { day, minute: minutes }

  const offset = zulu ? 0 : Number(offsetHours) * 60 + Number(offsetMinutes)
  const utc = dayNumber(day) * 1440 + minutes - (sign === '-' ? -offset : offset)
  const local = utc + londonAhead(utc)
  return { day: dayNumbered(Math.floor(local / 1440)), minute: local % 1440 }
}
