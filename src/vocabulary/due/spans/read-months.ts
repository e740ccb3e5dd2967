import { monthNumber, monthPattern } from '../months.ts'
import type { PlanCalendar } from '../plan-calendar.ts'
import { monthsSpan, type Reading } from '../span.ts'
import { inYear } from './in-year.ts'

const year = '(?<year>\\d{4}|\\d{2})'
const named = new RegExp(`^${monthPattern}(?:[ ./-]*(?:in |of )?${year})?$`)
const yearFirst = new RegExp(`^(?<year>\\d{4})[ ./-]*${monthPattern}$`)
// “5-10” is a count of something sooner than a month
const numbered = /^(?<month>\d{1,2})(?:[-/.](?<year>\d{4})|\/(?<short>\d{2}))$/
const international = /^(?<year>\d{4})[-/](?<month>0[1-9]|1[0-2])$/

/** A month, by name or number. Where the year is missing it is one of the plan’s. */
export function readMonths(text: string, plan: PlanCalendar): readonly Reading[] {
  const byName = (named.exec(text) ?? yearFirst.exec(text))?.groups
  if (byName) {
    const month = monthNumber(byName['month'] ?? '')
    return inYear(byName['year'], (at) => monthsSpan(at, month, 1), plan)
  }
  const byNumber = (international.exec(text) ?? numbered.exec(text))?.groups
  const month = Number(byNumber?.['month'])
  if (!byNumber || month < 1 || month > 12) return []
  return inYear(byNumber['year'] ?? byNumber['short'], (at) => monthsSpan(at, month, 1), plan)
}
