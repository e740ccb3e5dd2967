import type { Temporal } from 'temporal-polyfill'
import { monthOf, nightOf } from '#vocabulary'

/** The month that is still running, and whose figures will grow: the one of tonight, or of last night until noon. */
export function runningMonth(now: Temporal.Instant): Temporal.PlainYearMonth {
  return monthOf(nightOf(now))
}
