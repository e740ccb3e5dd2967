import { Temporal } from 'temporal-polyfill'
import type { AccommodationType, Outcome, PersonId, StayId } from '#vocabulary'
import { done, refused } from '#vocabulary'

/** A move into accommodation and, once it has ended, out of it. Not there on the day moved out. */
export type Stay = {
  readonly id: StayId
  readonly personId: PersonId
  readonly areaCode: string
  readonly accommodationType: AccommodationType
  readonly movedIn: Temporal.PlainDate
  readonly movedOut: Temporal.PlainDate | undefined
  readonly isSevereWeather: boolean
}

export type StayRefusal = 'foreign-council' | 'to-come' | 'ends-before-it-begins'

/** Whether a stay may be recorded: in a council the member works in, not to come, and not over before it began. */
export function takeStay(
  stay: Stay,
  when: { readonly today: Temporal.PlainDate; readonly councils: readonly string[] },
): Outcome<Stay, StayRefusal> {
  if (!when.councils.includes(stay.areaCode)) return refused('foreign-council')
  const last = stay.movedOut ?? stay.movedIn
  if (Temporal.PlainDate.compare(stay.movedIn, when.today) > 0) return refused('to-come')
  if (Temporal.PlainDate.compare(last, when.today) > 0) return refused('to-come')
  if (Temporal.PlainDate.compare(last, stay.movedIn) < 0) return refused('ends-before-it-begins')
  return done(stay)
}
