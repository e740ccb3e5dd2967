import { Temporal } from 'temporal-polyfill'
import { runningMonth } from '#indicators'
import { monthsBetween } from '#vocabulary'

/** The months pages tell: the one a page is about, and those of its charts. */
export type MonthsTold = {
  /** The first month in which anybody was counted. */
  readonly first: Temporal.PlainYearMonth
  /** The last complete month. */
  readonly last: Temporal.PlainYearMonth
  /** The month the page is about. */
  readonly month: Temporal.PlainYearMonth
  /** Up to 25 months that end with it: two years, and the same month at either end. */
  readonly charted: readonly Temporal.PlainYearMonth[]
}

const chartedMonths = 25

/** The months that a page about a month tells; undefined where no month that has ended has figures, or not this one. */
export function monthsTold(
  covered: { readonly first: Temporal.PlainYearMonth } | undefined,
  now: Temporal.Instant,
  asked?: Temporal.PlainYearMonth,
): MonthsTold | undefined {
  const last = runningMonth(now).subtract({ months: 1 })
  const month = asked ?? last
  if (!covered) return undefined
  const isTold = !isBefore(month, covered.first) && !isBefore(last, month)
  if (!isTold) return undefined
  const charted = monthsBetween(covered.first, month).slice(-chartedMonths)
  return { first: covered.first, last, month, charted }
}

/** Whether one month comes before another. */
export function isBefore(one: Temporal.PlainYearMonth, other: Temporal.PlainYearMonth): boolean {
  return Temporal.PlainYearMonth.compare(one, other) < 0
}
