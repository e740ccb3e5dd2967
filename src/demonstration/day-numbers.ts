import type { Temporal } from 'temporal-polyfill'

/**
 * Days as whole numbers since 1 January 1970, because the simulation walks through millions of them.
 * The arithmetic of the Gregorian calendar follows https://howardhinnant.github.io/date_algorithms.html.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The year, month and day of a day number. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number }

/** The calendar's name for a day number. */
export function calendarDay(number: number): CalendarDay {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const turned = Math.floor((5 * dayOfYear + 2) / 153)
  const month = turned < 10 ? turned + 3 : turned - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * turned + 2) / 5) + 1,
  }
}

/** A day number as `YYYY-MM-DD`. */
export function dayText(number: number): string {
  const { year, month, day } = calendarDay(number)
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** The day number of a day, or of its text `YYYY-MM-DD`. Throws a RangeError when it is no such day. */
export function readDayNumber(day: Temporal.PlainDate | string): number {
  const text = day.toString()
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const number = parts
    ? dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]))
    : Number.NaN
  if (!parts || dayText(number) !== text) throw new RangeError(`${text} is not a day (YYYY-MM-DD)`)
  return number
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}

/** A number in two digits, as clocks and calendars write it. */
export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`
}
