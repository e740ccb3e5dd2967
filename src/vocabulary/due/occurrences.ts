import { Temporal } from 'temporal-polyfill'
import type { Period } from '../days.ts'
import type { Due, DueWindow } from './due.ts'
import { type Rule, readRule } from './rule.ts'

/**
 * The times something that recurs falls due within a period, each as the stretch in which it is to happen:
 * every six months from 1 October is once by the end of March, and once by the end of September. A last
 * stretch that the window cuts short is none. What does not recur has no occurrences.
 */
export function occurrencesOf(due: Due, within: Period): readonly Period[] {
  const rule = due.kind === 'recurring' ? readRule(due.recurrence) : undefined
  if (!rule || due.kind !== 'recurring') return []
  const found =
    rule.month === undefined
      ? stretches(rule, due.window, within)
      : ofYears(rule, due.window, within)
  return found
}

const { compare } = Temporal.PlainDate

function stretches(rule: Rule, window: DueWindow, within: Period): readonly Period[] {
  const found: Period[] = []
  const end = window.to && compare(window.to, within.to) < 0 ? window.to : within.to
  const first = firstIndex(rule, window, within)
  let from = later(window.from, rule, first)
  for (let index = first + 1; ; index += 1) {
    const to = later(window.from, rule, index)
    if (compare(to, end) > 0) return found
    if (compare(to, within.from) > 0) found.push({ from, to })
    from = to
  }
}

/** Where to begin, so that a rhythm that began long ago takes no longer to follow. */
function firstIndex({ every, interval }: Rule, window: DueWindow, within: Period): number {
  const passed = window.from.until(within.from, { largestUnit: unitOf[every] })[unitOf[every]]
  return Math.max(0, Math.floor(passed / interval) - 1)
}

const unitOf = { DAILY: 'days', WEEKLY: 'weeks', MONTHLY: 'months', YEARLY: 'years' } as const

/** Counted from the first, so that the end of a short month moves none of those after it. */
function later(
  from: Temporal.PlainDate,
  { every, interval }: Rule,
  times: number,
): Temporal.PlainDate {
  return from.add({ [unitOf[every]]: interval * times })
}

function ofYears(rule: Rule, window: DueWindow, within: Period): readonly Period[] {
  const first = Math.max(window.from.year, within.from.year)
  const last = Math.min(window.to?.year ?? within.to.year, within.to.year)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    .flatMap((year) => ofYear(rule, year))
    .filter(
      ({ from, to }) =>
        compare(from, window.from) >= 0 &&
        (!window.to || compare(to, window.to) <= 0) &&
        compare(to, within.from) > 0 &&
        compare(to, within.to) <= 0,
    )
}

/** None where the year has no such day, as calendars take it. */
function ofYear({ month = 1, day }: Rule, year: number): readonly Period[] {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  if (day === undefined) return [{ from: first, to: first.add({ months: 1 }) }]
  const from = first.with({ day: Math.min(day, first.daysInMonth) })
  return from.day === day ? [{ from, to: from.add({ days: 1 }) }] : []
}
