import { Temporal } from 'temporal-polyfill'
import { dayOfMoment } from '#vocabulary'

/** The day a report is due (YYYY-MM-DD) so many months after a moment, in London: never later than the day its term ends. */
export function reportDayAfter(
  from: Temporal.Instant,
  months: number,
  until: Temporal.Instant,
): string {
  const [day, last] = [dayOfMoment(from).add({ months }), dayOfMoment(until)]
  return (Temporal.PlainDate.compare(day, last) > 0 ? last : day).toString()
}
