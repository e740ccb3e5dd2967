import { Temporal } from 'temporal-polyfill'

// Days stand here as text, which sorts as they do, and are reckoned by number: the rules ask for thousands of them
// a page, and making a date of each took half a second of forty people.

/** A day some days later, both as `YYYY-MM-DD`. */
export function daysLater(day: string, days: number): string {
  return dayOf(numberOf(day) + days)
}

/** How many days lie between two; 0 for the same day. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from)
}

/** A day some months earlier; where that month is shorter, its last day. */
export function monthsBefore(day: string, months: number): string {
  return Temporal.PlainDate.from(day).subtract({ months }).toString()
}

/** The latest of some days; nothing when there is none. */
export function latest(days: readonly (string | undefined)[]): string | undefined {
  let found: string | undefined
  for (const day of days) if (day !== undefined && (found === undefined || day > found)) found = day
  return found
}

const daysOfEra = 146_097

/** The number of a day of our calendar, by eras of 400 years that begin in March (https://howardhinnant.github.io/date_algorithms.html). */
function numberOf(day: string): number {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * daysOfEra + yearOfEra * 365 + leapDays + dayOfYear
}

/** The day of a number. */
function dayOf(number: number): string {
  const era = Math.floor(number / daysOfEra)
  const dayOfEra = number - era * daysOfEra
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const firstDay = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const dayOfYear = dayOfEra - firstDay
  const place = Math.floor((5 * dayOfYear + 2) / 153)
  const month = place < 10 ? place + 3 : place - 9
  const dayOfMonth = dayOfYear - Math.floor((153 * place + 2) / 5) + 1
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}
