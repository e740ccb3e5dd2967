import type { InterchangeRows, StayRow } from '#interchange'
import { accommodationTypes } from '#vocabulary'
import { addMonths, type Day, type Month, monthOf, shiftMonth } from './calendar.ts'
import { type Life, lifeIn, livesIn } from './life.ts'
import { nationalReading } from './oracle-options.ts'

/** How many moved off the street into a settled home six months before a month, and how many of them kept it. */
type HomesKept = { readonly moved: number; readonly kept: number }

/** Reads L1 literally, by scope and month: `region 2024-06`. Where nobody moved in, nothing is there. */
export function readHomesKept(
  rows: InterchangeRows,
  councils: readonly string[],
): ReadonlyMap<string, HomesKept> {
  const counted = new Map<string, HomesKept>()
  for (const life of livesIn(rows, nationalReading)) {
    for (const [place, isKept] of homesOfPerson(rows, life, councils)) {
      const { moved, kept } = counted.get(place) ?? { moved: 0, kept: 0 }
      counted.set(place, { moved: moved + 1, kept: isKept ? kept + 1 : kept })
    }
  }
  return counted
}

/** The first home of somebody in each scope and month in which one counts, and whether they kept it. */
function homesOfPerson(
  rows: InterchangeRows,
  life: Life,
  councils: readonly string[],
): ReadonlyMap<string, boolean> {
  const settled = settledStaysOf(rows, life.personId)
  const { seen } = lifeIn(councils, life)
  const homes = new Map<string, boolean>()
  for (const day of [...new Set(settled.map(({ moved_in }) => moved_in))].toSorted()) {
    if (isGoneOn(settled, day) || !isOffTheStreet(seen, day)) continue
    const until = addMonths(day, 6)
    const again = seen.some((night) => night > day && night < until)
    const isKept = endOfHome(settled, day) >= until && !again
    for (const scope of [councilOfHome(settled, day), 'region']) {
      const place = `${scope} ${monthOfFigure(day)}`
      if (!homes.has(place)) homes.set(place, isKept)
    }
  }
  return homes
}

function settledStaysOf({ stays }: InterchangeRows, personId: string): readonly StayRow[] {
  const settled = accommodationTypes.filter(({ isSettled }) => isSettled).map(({ code }) => code)
  return stays.filter(
    (stay) =>
      stay.person_id === personId &&
      !stay.severe_weather &&
      settled.some((code) => code === stay.accommodation_type),
  )
}

/** Whether an earlier settled home lasts until this day, and goes on from it. */
function isGoneOn(settled: readonly StayRow[], day: Day): boolean {
  return settled.some(({ moved_in, moved_out }) => moved_in < day && endOf(moved_out) >= day)
}

function isOffTheStreet(seen: readonly Day[], day: Day): boolean {
  return seen.some((night) => night <= day && night >= addMonths(day, -12))
}

/** The day a home ends, going on from stay to stay. */
function endOfHome(settled: readonly StayRow[], day: Day): Day {
  let end = day
  for (;;) {
    const next = settled.find(
      ({ moved_in, moved_out }) => moved_in >= day && moved_in <= end && endOf(moved_out) > end,
    )
    if (!next) return end
    end = endOf(next.moved_out)
  }
}

function councilOfHome(settled: readonly StayRow[], day: Day): string {
  const [first] = settled
    .filter(({ moved_in }) => moved_in === day)
    .map(({ area_code }) => area_code)
    .toSorted()
  return first ?? ''
}

function monthOfFigure(day: Day): Month {
  return shiftMonth(monthOf(day), 6)
}

function endOf(movedOut: Day | ''): Day {
  return movedOut || '9999-12-31'
}
