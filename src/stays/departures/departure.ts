import { Temporal } from 'temporal-polyfill'
import type { DepartureId, Institution, Outcome, PersonId } from '#vocabulary'
import { done, refused } from '#vocabulary'

/** The day a person left an institution. */
export type Departure = {
  readonly id: DepartureId
  readonly personId: PersonId
  readonly institution: Institution
  readonly leftOn: Temporal.PlainDate
}

/** Whether a departure may be recorded: not before its day has come. */
export function takeDeparture(
  departure: Departure,
  today: Temporal.PlainDate,
): Outcome<Departure, 'to-come'> {
  return Temporal.PlainDate.compare(departure.leftOn, today) > 0
    ? refused('to-come')
    : done(departure)
}
