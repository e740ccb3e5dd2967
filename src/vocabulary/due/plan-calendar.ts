import type { Period } from '../days.ts'

/** The month each season begins with. A season lasts until the next begins. */
export type Seasons = Readonly<Record<'spring' | 'summer' | 'autumn' | 'winter', number>>

/** The seasons of the weather service: spring begins in March, autumn in September. */
export const plainSeasons: Seasons = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** What is known of a plan that helps to read its dates. */
export type PlanCalendar = {
  readonly period: Period
  /** What the other dates of the plan are: it decides between “December 2022” and “22 December”. */
  readonly neighbours?: 'months' | 'days' | undefined
  /** What the plan’s legend says: “year 1”, or “short term”, and when that is. */
  readonly years?: Readonly<Record<string, Period>> | undefined
  readonly seasons?: Seasons | undefined
}
