import type { Day, Month } from './calendar.ts'
import { type LifeInScope, seenDuring } from './life.ts'

/** The night each council declared for a month, by council. A council without one is absent. */
export type DeclaredNights = ReadonlyMap<string, Day>

/** R1 (month), questions 3 and 7: the person was seen in the month. */
function isSeenInMonth(life: LifeInScope, month: Month): boolean {
  return seenDuring(month, life).length > 0
}

/** R1 (month), question 4: the person was not seen in the month, but someone told of them. */
export function isOnlyHeardOf(life: LifeInScope, month: Month): boolean {
  return !isSeenInMonth(life, month) && life.heardOf.some((night) => night.startsWith(month))
}

/**
 * R1 (night), question 25: the declared nights on which the person was seen in the very council that
 * declared them, earliest first. The person counts when there is one.
 */
export function nightsCountedOn(life: LifeInScope, declared: DeclaredNights): readonly Day[] {
  const counted: Day[] = []
  for (const [council, nights] of life.seenIn) {
    const night = declared.get(council)
    if (night !== undefined && nights.has(night)) counted.push(night)
  }
  return counted.toSorted()
}
