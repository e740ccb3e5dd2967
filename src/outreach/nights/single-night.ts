import { Temporal } from 'temporal-polyfill'
import type { MemberId } from '#vocabulary'
import { done, monthOf, type Outcome, refused } from '#vocabulary'

/** How a single night is counted, as the national snapshot has it. */
export const nightMethods = [
  { code: 'count', label: 'A count of people seen on the night' },
  { code: 'estimate', label: 'An estimate agreed by agencies' },
  { code: 'estimate_with_spotlight', label: 'An estimate with a count in some places' },
  { code: 'not_stated', label: 'Not stated' },
] as const
export type NightMethod = (typeof nightMethods)[number]['code']

/** The night a council declared for a month's single-night figure. */
export type SingleNight = {
  readonly areaCode: string
  readonly month: Temporal.PlainYearMonth
  readonly night: Temporal.PlainDate
  readonly method: NightMethod
  readonly declaredBy: MemberId
}

export type NightRefusal = 'foreign-council' | 'not-of-the-month' | 'to-come'

/** Whether a night may be declared: a night of its month that has begun, in a council the member works in. */
export function takeNight(
  night: SingleNight,
  when: { readonly today: Temporal.PlainDate; readonly councils: readonly string[] },
): Outcome<SingleNight, NightRefusal> {
  if (!when.councils.includes(night.areaCode)) return refused('foreign-council')
  if (!monthOf(night.night).equals(night.month)) return refused('not-of-the-month')
  if (Temporal.PlainDate.compare(night.night, when.today) > 0) return refused('to-come')
  return done(night)
}
