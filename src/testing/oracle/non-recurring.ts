import type { AccommodationType } from '#vocabulary'
import { addMonths, daysBetween, type Month } from './calendar.ts'
import { type LifeInScope, seenDuring } from './life.ts'
import type { Reading } from './oracle-options.ts'
import { isNewOn } from './prevented.ts'

/** NR1, question 10: 180 days or more from the night last seen to the first night in the month. */
export function isReturning(life: LifeInScope, month: Month, reading: Reading): boolean {
  const first = seenDuring(month, life)[0]
  if (first === undefined) return false

  const previous = life.seen.filter((night) => night < first).at(-1)
  if (previous === undefined) return false
  const gap = daysBetween(previous, first)
  return reading.gap === 'at_least_180' ? gap >= 180 : gap > 180
}

/** The seven kinds of accommodation the framework calls settled (section 1.2, NR2). */
const settled = [
  'social_rented',
  'supported',
  'hostel_6m_plus',
  'private_rented',
  'family_friends',
  'owner_occupier',
  'returned_home_country',
] as const satisfies readonly AccommodationType[]

/**
 * NR2, question 15: returning, not new, and moved into settled accommodation in the twelve months (or
 * sixty) before the first night in the month. The day of that night itself is too late.
 */
export function isReturningFromSettled(life: LifeInScope, month: Month, reading: Reading): boolean {
  const first = seenDuring(month, life)[0]
  if (first === undefined) return false
  if (!isReturning(life, month, reading) || isNewOn(first, life, reading)) return false

  const since = addMonths(first, reading.settled_within === 'twelve_months' ? -12 : -60)
  return life.moves.some(
    (move) =>
      settled.some((kind) => kind === move.accommodation) &&
      since <= move.movedIn &&
      move.movedIn < first,
  )
}
