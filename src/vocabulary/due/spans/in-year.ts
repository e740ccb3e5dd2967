import type { PlanCalendar } from '../plan-calendar.ts'
import { flagged, overlaps, type Reading, spansOf } from '../span.ts'

/** The year that two or four digits stand for. Plans are of this century; `undefined` for 0203. */
export function yearOf(digits: string): number | undefined {
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits)
  return year >= 1900 && year < 2200 ? year : undefined
}

/** Something in the year that is written, or else in each year of the plan. */
export function inYear(
  digits: string | undefined,
  make: (year: number) => Reading,
  plan: PlanCalendar,
): readonly Reading[] {
  if (digits === undefined) return inYearsOf(plan, make)
  const year = yearOf(digits)
  return year === undefined ? [] : [make(year)]
}

/** Something in each year of the plan; in its first year when it falls into none. */
function inYearsOf(plan: PlanCalendar, make: (year: number) => Reading): readonly Reading[] {
  const { from, to } = plan.period
  // a plan of more than twenty years is a slip of its own
  const count = Math.min(20, Math.max(0, to.year - from.year)) + 2
  const all = Array.from({ length: count }, (_, index) => make(from.year - 1 + index))
  const within = spansOf(all).filter((span) => overlaps(span, plan.period))
  const chosen = within.length > 0 ? within : [make(from.year)]
  return chosen.map((reading) => flagged(reading, 'year-assumed'))
}
