/*
 * The oracle's own calendar: plain arithmetic on `YYYY-MM-DD` and `YYYY-MM` strings, so that it shares
 * no code with what it checks and stays quick in its loops. calendar.test.ts holds it to Temporal.
 */

/** A day, or the night that begins on its evening: `YYYY-MM-DD`. Compares as text. */
export type Day = string

/** A calendar month: `YYYY-MM`. Compares as text. */
export type Month = string

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** How many days a month has. */
export function daysIn(month: Month): number {
  return daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
}

/** The last day of a month. */
export function lastDayOf(month: Month): Day {
  return `${month}-${daysIn(month)}`
}

/** Days since 1 January 1970, which is 0. */
export function dayNumber(day: Day): number {
  const year = Number(day.slice(0, 4))
  const wholeYears = 365 * (year - 1970) + leapYearsBefore(year) - leapYearsBefore(1970)
  let number = wholeYears + Number(day.slice(8, 10)) - 1
  for (let month = 1; month < Number(day.slice(5, 7)); month += 1)
    number += daysInMonth(year, month)
  return number
}

/** The day with this number of days since 1 January 1970. */
export function dayNumbered(number: number): Day {
  let year = 1969 + Math.floor(number / 366)
  let left = number - dayNumber(`${pad(year, 4)}-01-01`)
  while (left < 0) left += daysInYear(--year)
  while (left >= daysInYear(year)) left -= daysInYear(year++)
  let month = 1
  while (left >= daysInMonth(year, month)) left -= daysInMonth(year, month++)
  return `${monthNumbered(year, month)}-${pad(left + 1, 2)}`
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return dayNumbered(dayNumber(day) + days)
}

/** Days from one day to another; negative when the second is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** The month so many months later, or earlier when negative. */
export function shiftMonth(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return monthNumbered(Math.floor(count / 12), (count % 12) + 1)
}

/** The same day so many months later or earlier; the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const month = shiftMonth(monthOf(day), months)
  return `${month}-${pad(Math.min(Number(day.slice(8, 10)), daysIn(month)), 2)}`
}

/** Every month from the first to the last, both included. */
export function monthsFromTo(from: Month, to: Month): readonly Month[] {
  const months: Month[] = []
  for (let month = from; month <= to; month = shiftMonth(month, 1)) months.push(month)
  return months
}

/** Age in whole years by the calendar: born on 29 February, a year older on 1 March of a common year. */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

/** Whether a day is a Sunday: 4 January 1970 was one. */
export function isSunday(day: Day): boolean {
  return (dayNumber(day) - 3) % 7 === 0
}

/** The last Sunday of a month, on which the clocks change in March and October. */
export function lastSundayOf(month: Month): Day {
  let day = lastDayOf(month)
  while (!isSunday(day)) day = addDays(day, -1)
  return day
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function daysInYear(year: number): number {
  return isLeap(year) ? 366 : 365
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function leapYearsBefore(year: number): number {
  const last = year - 1
  return Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400)
}

function monthNumbered(year: number, month: number): Month {
  return `${pad(year, 4)}-${pad(month, 2)}`
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
