import type { Institution } from '#vocabulary'
import { addMonths, ageOn, type Day, daysBetween, type Month } from './calendar.ts'
import { type Departure, type LifeInScope, seenDuring } from './life.ts'
import type { Reading } from './oracle-options.ts'

/**
 * P1, questions 6 and 7: not seen in the five years before a night. Sixty months back the same day still
 * counts as seen, the day before it does not; or, read as calendar years, 1 January five years back does.
 */
export function isNewOn(night: Day, life: LifeInScope, reading: Reading): boolean {
  const since =
    reading.new_within === 'sixty_months'
      ? addMonths(night, -60)
      : `${Number(night.slice(0, 4)) - 5}-01-01`
  return !life.seen.some((earlier) => since <= earlier && earlier < night)
}

/** What a person counts under in P2. */
export type Left = Institution | 'care_leaver_under_25'

/** Question 12: the order that decides between institutions left on one day. */
const institutionsInOrder = [
  'prison',
  'other_justice',
  'hospital',
  'armed_forces',
  'asylum_support',
] as const satisfies readonly Institution[]

/**
 * P2, questions 11, 12 and 13: on some night of the month it was 0 to 85 days since the person left an
 * institution; or none of those, and on the first night they were a care leaver under 25.
 */
export function whatTheyLeft(life: LifeInScope, month: Month, reading: Reading): Left | undefined {
  const nights = seenDuring(month, life)
  const first = nights[0]
  if (first === undefined) return undefined

  const recent = life.departures.filter((departure) =>
    nights.some((night) => isWithin85Days(departure, night)),
  )
  if (recent.length > 0) {
    const deciding = reading.several_institutions === 'most_recent' ? latestOf(recent) : recent
    return institutionsInOrder.find((institution) =>
      deciding.some((departure) => departure.institution === institution),
    )
  }
  const isUnder25 = life.born !== '' && ageOn(life.born, first) < 25
  return life.isCareLeaver && isUnder25 ? 'care_leaver_under_25' : undefined
}

function isWithin85Days(departure: Departure, night: Day): boolean {
  const days = daysBetween(departure.leftOn, night)
  return 0 <= days && days <= 85
}

function latestOf(departures: readonly Departure[]): readonly Departure[] {
  const latest = departures
    .map((departure) => departure.leftOn)
    .toSorted()
    .at(-1)
  return departures.filter((departure) => departure.leftOn === latest)
}
