import { monthNumber, monthPattern } from '../months.ts'
import type { PlanCalendar } from '../plan-calendar.ts'
import { daySpan, flagged, type Reading, spansOf } from '../span.ts'
import { inYear } from './in-year.ts'

const weekday = '(?:(?<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?'
const day = '(?<day>\\d{1,2})'
const year = '(?<year>\\d{4}|\\d{2})'

const dayFirst = new RegExp(
  `^${weekday}(?:the )?${day}[ ./-]?(?:of )?${monthPattern}(?:[ ./-]*${year})?$`,
)
const monthFirst = new RegExp(`^${weekday}${monthPattern}[ -]${day}(?:,? (?<year>\\d{4}))?$`)
const international = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/
const numbersOnly = new RegExp(`^(?<one>\\d{1,2})[-/. ](?<two>\\d{1,2})[-/. ]${year}$`)
// with a full stop it would be the number of an action, as 15.1 is
const withoutYear = /^(?<one>\d{1,2})\/(?<two>\d{1,2})$/

/** A day of the calendar, however it is written. Where the year is missing it is one of the plan’s. */
export function readDays(text: string, plan: PlanCalendar): readonly Reading[] {
  const named = dayFirst.exec(text)?.groups ?? monthFirst.exec(text)?.groups
  if (named) {
    const month = monthNumber(named['month'] ?? '')
    const days = inYear(named['year'], (at) => daySpan(at, month, Number(named['day'])), plan)
    return byWeekday(days, named['weekday'])
  }
  const whole = international.exec(text)?.groups
  if (!whole) return readNumbers(text, plan)
  const [month, date] = [Number(whole['month']), Number(whole['day'])]
  return inYear(whole['year'], (at) => daySpan(at, month, date), plan)
}

/** Day, then month, as is done here; the other way only where this way there is no such month. */
function readNumbers(text: string, plan: PlanCalendar): readonly Reading[] {
  const numbers = (numbersOnly.exec(text) ?? withoutYear.exec(text))?.groups
  if (!numbers) return []
  const [one, two] = [Number(numbers['one']), Number(numbers['two'])]
  if (two > 12 && one <= 12 && numbers['year'] !== undefined) {
    const swapped = inYear(numbers['year'], (at) => daySpan(at, one, two), plan)
    return swapped.map((found) => flagged(found, 'month-day-order'))
  }
  const found = inYear(numbers['year'], (at) => daySpan(at, two, one), plan)
  const isOpenToBoth = one <= 12 && two <= 12 && one !== two
  return isOpenToBoth ? found.map((reading) => flagged(reading, 'day-month-order')) : found
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** A day of the week tells which year is meant, where that is left open. */
function byWeekday(days: readonly Reading[], named: string | undefined): readonly Reading[] {
  if (named === undefined) return days
  const fitting = spansOf(days).filter(({ from }) => weekdays[from.dayOfWeek - 1] === named)
  return fitting.length > 0 ? fitting : days.map((day) => flagged(day, 'weekday-differs'))
}
