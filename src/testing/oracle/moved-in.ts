import { type Day, lastDayOf, type Month } from './calendar.ts'
import { type LifeInScope, type Move, seenDuring } from './life.ts'
import type { Reading } from './oracle-options.ts'

/**
 * R2, question 16: moved into accommodation of any kind, in any council, on or after the first night seen
 * in the month and by its end. Severe weather placements do not count.
 */
export function isMovedIn(life: LifeInScope, month: Month, reading: Reading): boolean {
  const first = seenDuring(month, life)[0]
  if (first === undefined) return false

  const moves = life.moves.filter((move) => !move.isSevereWeather)
  return reading.moved_in === 'ever_in_month'
    ? moves.some((move) => first <= move.movedIn && move.movedIn <= lastDayOf(month))
    : isStillIn(moves, first, lastDayOf(month))
}

/** The latest move by the month's end is no earlier than the first night, and is not over by then. */
function isStillIn(moves: readonly Move[], first: Day, monthEnd: Day): boolean {
  const soFar = moves.filter((move) => move.movedIn <= monthEnd)
  const latest = soFar
    .map((move) => move.movedIn)
    .toSorted()
    .at(-1)
  if (latest === undefined || latest < first) return false
  return soFar.some(
    (move) => move.movedIn === latest && (move.movedOut === '' || move.movedOut > monthEnd),
  )
}
