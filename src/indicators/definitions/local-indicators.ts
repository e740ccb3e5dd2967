import type { Definition } from './indicator.ts'
import { indicators } from './indicators.ts'
import { homesKept } from './l1.ts'
import { peopleAccommodated } from './l2.ts'
import { registeredWithADoctor } from './l3.ts'
import { alertsAnswered } from './l4.ts'
import type { LocalIndicator } from './local-indicator.ts'

/** The indicators this region defined for itself. No national body knows them. */
export const localIndicators: readonly LocalIndicator[] = [
  homesKept,
  peopleAccommodated,
  registeredWithADoctor,
  alertsAnswered,
]

/** Every indicator, the eight national ones first. */
export const definitions: readonly Definition[] = [...indicators, ...localIndicators]

/** The local indicator with this code, if there is one. */
export function findLocalIndicator(code: string): LocalIndicator | undefined {
  return localIndicators.find((indicator) => indicator.code === code)
}
