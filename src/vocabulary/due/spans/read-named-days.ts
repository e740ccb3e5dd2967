import { Temporal } from 'temporal-polyfill'
import type { PlanCalendar } from '../plan-calendar.ts'
import { daySpan, flagged, type Reading } from '../span.ts'
import { inYear } from './in-year.ts'

const named = /^(?<day>christmas|xmas|easter)(?: day| sunday)?(?: (?<year>\d{4}|\d{2}))?$/

/** Christmas or Easter, as the day it falls on. */
export function readNamedDays(text: string, plan: PlanCalendar): readonly Reading[] {
  const found = named.exec(text)?.groups
  if (!found) return []
  const dayIn = found['day'] === 'easter' ? easterOf : (year: number) => daySpan(year, 12, 25)
  return inYear(found['year'], dayIn, plan).map((reading) => flagged(reading, 'named-day'))
}

/**
 * Easter Sunday by the rule of the Gregorian calendar, in the arithmetic of J. Butcher's Ecclesiastical
 * Calendar (1876). Good for every year this room reads.
 */
function easterOf(year: number): Reading {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const day = Temporal.PlainDate.from({ year, month: 3, day: 22 }).add({
    days: moon + weekday - 7 * late,
  })
  return daySpan(day.year, day.month, day.day)
}
