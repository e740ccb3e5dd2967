import { Temporal } from 'temporal-polyfill'
import { london, readDay } from '#vocabulary'

export { momentInWords } from '#vocabulary'

/** Reads a time of day as people write it: 22:15, 22.15, 2215, 9pm or 9:30 pm. `undefined` when it is none. */
export function readTime(typed: string): Temporal.PlainTime | undefined {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?(?::\d{2})?\s*(am|pm)?$/i.exec(typed.trim())
  if (!found) return undefined
  const [, hours = '', minutes, half] = found
  if (!half && minutes === undefined) return undefined
  const hour = half ? hourOfHalf(Number(hours), half.toLowerCase()) : Number(hours)
  const minute = Number(minutes ?? 0)
  if (hour === undefined || hour > 23 || minute > 59) return undefined
  return Temporal.PlainTime.from({ hour, minute })
}

function hourOfHalf(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

/**
 * The moment of a day and time by London's clocks. In the hour the clocks repeat it is the first of the
 * two; in the hour they skip, an hour later.
 */
export function momentOf(day: string, time: string): Temporal.Instant | undefined {
  const plainDay = readDay(day)
  const plainTime = readTime(time)
  if (!plainDay || !plainTime) return undefined
  return plainDay.toZonedDateTime({ timeZone: london, plainTime }).toInstant()
}

/** A moment as the fields of a form hold it: the day and the minute, by London's clocks. */
export function typedMoment(moment: Temporal.Instant): {
  readonly day: string
  readonly time: string
} {
  const local = moment.toZonedDateTimeISO(london)
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}
