import { peopleLongTerm } from './b1.ts'
import { nightsSeen } from './b2.ts'
import type { Indicator } from './indicator.ts'
import { peopleReturning } from './nr1.ts'
import { peopleReturningFromAHome } from './nr2.ts'
import { peopleNew } from './p1.ts'
import { peopleAfterAnInstitution } from './p2.ts'
import { peopleSleepingRough } from './r1.ts'
import { peopleMovedIn } from './r2.ts'

/** The eight national indicators, strand by strand in the order they are told. */
export const indicators: readonly Indicator[] = [
  peopleNew,
  peopleAfterAnInstitution,
  peopleSleepingRough,
  peopleMovedIn,
  peopleLongTerm,
  nightsSeen,
  peopleReturning,
  peopleReturningFromAHome,
]

/** The indicator with this code. Throws for a code that is none: use `findIndicator` for what people type. */
export function indicatorOf(code: Indicator['code']): Indicator {
  const found = findIndicator(code)
  if (!found) throw new Error(`There is no indicator ${code}`)
  return found
}

/** The indicator with this code, if there is one. */
export function findIndicator(code: string): Indicator | undefined {
  return indicators.find((indicator) => indicator.code === code)
}
