import type { PlanCalendar } from '../plan-calendar.ts'
import { financialYearSpan, type Reading, type Span, spansOf, stretch, yearSpan } from '../span.ts'
import { inYear } from './in-year.ts'
import { readLegend } from './read-legend.ts'
import { readFinancialYears } from './read-years.ts'

const part =
  '(?:(?<kind>q|qtr|quarter|h|half) ?(?<number>[1-4])|(?<count>[1-4]) (?<name>quarter|half))'
const partFirst = new RegExp(`^${part}(?:(?:,| of| in| -)?(?: the)? ?(?<year>.+))?$`)
const partLast = new RegExp(`^(?<year>.+?)[ ,/-]*${part}$`)

/** A quarter or a half of a year. With one plain year it may be of the calendar’s or the financial year. */
export function readParts(text: string, plan: PlanCalendar): readonly Reading[] {
  const found = (partFirst.exec(text) ?? partLast.exec(text))?.groups
  if (!found) return []
  const isHalf = (found['kind'] ?? found['name'] ?? '').startsWith('h')
  const number = Number(found['number'] ?? found['count'])
  if (isHalf && number > 2) return []
  const months = isHalf ? 6 : 3
  return ofYears(found['year'], plan, (year) => partOf(year, (number - 1) * months, months))
}

/** The part of each year that the text may mean. */
function ofYears(
  text: string | undefined,
  plan: PlanCalendar,
  part: (year: Span) => Span,
): readonly Reading[] {
  const calendar = inYear(text, (year) => part(yearSpan(year)), plan)
  const financial = inYear(text, (year) => part(financialYearSpan(year)), plan)
  if (text === undefined) return [...financial, ...calendar]
  if (/^(?:\d{4}|\d{2})$/.test(text)) return [...calendar, ...financial]
  const years = [...readFinancialYears(text, plan), ...readLegend(text, plan)]
  const whole = spansOf(years).filter(({ from, to }) => from.add({ months: 12 }).equals(to))
  return whole.length > 0 ? whole.map(part) : years.filter((year) => 'fault' in year)
}

function partOf(year: Span, after: number, months: number): Span {
  const from = year.from.add({ months: after })
  return { ...stretch({ from, to: from.add({ months }) }), flags: year.flags }
}
