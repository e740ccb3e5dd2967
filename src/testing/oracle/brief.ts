import { addDays, lastDayOf, type Month, monthOf, shiftMonth } from './calendar.ts'
import { type LifeInScope, seenDuring } from './life.ts'
import type { Reading } from './oracle-options.ts'

/**
 * B1, question 14: seen in the month, and in three or more months of the twelve that end with it; or,
 * under the other reading, of the twelve before it.
 */
export function isLongTerm(life: LifeInScope, month: Month, reading: Reading): boolean {
  if (seenDuring(month, life).length === 0) return false

  const last = reading.long_term_window === 'with_month' ? month : shiftMonth(month, -1)
  const first = shiftMonth(last, -11)
  const months = new Set(life.seen.map(monthOf))
  return [...months].filter((seenIn) => first <= seenIn && seenIn <= last).length >= 3
}

/** The bands of B2. */
export type Band = '1' | '2' | '3-5' | '6-10' | '>10'

/**
 * B2, question 17: the nights seen in the 180 that end with the month, or with the last night seen in it.
 * `undefined` for someone not seen in the month.
 */
export function bandOfNights(life: LifeInScope, month: Month, reading: Reading): Band | undefined {
  const lastSeen = seenDuring(month, life).at(-1)
  if (lastSeen === undefined) return undefined

  const until = reading.nights_until === 'month_end' ? lastDayOf(month) : lastSeen
  const since = addDays(until, -179)
  return bandOf(life.seen.filter((night) => since <= night && night <= until).length)
}

function bandOf(nights: number): Band {
  if (nights > 10) return '>10'
  if (nights >= 6) return '6-10'
  if (nights >= 3) return '3-5'
  return nights === 2 ? '2' : '1'
}
