import { Temporal } from 'temporal-polyfill'

/**
 * Whether a day is neither a weekend nor a bank holiday in England, by the standing rules
 * (https://www.gov.uk/bank-holidays). Days proclaimed for one year alone are not known here: a clock that
 * misses one is a day early, never late.
 */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek < 6 && !bankHolidays(day.year).some((holiday) => holiday.equals(day))
}

/** The day some working days after another, that day itself not counted. */
export function addWorkingDays(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  const next = day.add({ days: 1 })
  if (count <= 0) return day
  return addWorkingDays(next, isWorkingDay(next) ? count - 1 : count)
}

/** A day, or the first working day after it. */
export function atWork(day: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(day) ? day : atWork(day.add({ days: 1 }))
}

/** The bank holidays of a year in England: one that falls on a weekend is taken on the next working day. */
export function bankHolidays(year: number): readonly Temporal.PlainDate[] {
  const easter = easterSunday(year)
  const christmas = substituted(Temporal.PlainDate.from({ year, month: 12, day: 25 }))
  const boxing = substituted(Temporal.PlainDate.from({ year, month: 12, day: 26 }))
  return [
    substituted(Temporal.PlainDate.from({ year, month: 1, day: 1 })),
    easter.subtract({ days: 2 }),
    easter.add({ days: 1 }),
    firstMonday(Temporal.PlainDate.from({ year, month: 5, day: 1 })),
    firstMonday(Temporal.PlainDate.from({ year, month: 5, day: 25 })),
    firstMonday(Temporal.PlainDate.from({ year, month: 8, day: 25 })),
    christmas,
    boxing.equals(christmas) ? boxing.add({ days: 1 }) : boxing,
  ]
}

function substituted(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek < 6 ? day : firstMonday(day)
}

function firstMonday(from: Temporal.PlainDate): Temporal.PlainDate {
  return from.add({ days: (8 - from.dayOfWeek) % 7 })
}

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const moved = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - moved + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const sum = moon + weekday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}
