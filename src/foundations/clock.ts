import { Temporal } from 'temporal-polyfill'
import { v7 } from 'uuid'
import { type Id, london } from '#vocabulary'

/** What the time is, asked in one place so that tests can stop it. */
export type Clock = {
  readonly now: () => Temporal.Instant
  readonly today: () => Temporal.PlainDate
}

/** The clock of the machine, read in London. */
export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: () => Temporal.Now.plainDateISO(london),
}

/** A clock that stands still, for tests and for demonstrations of a past day. */
export function clockStoppedAt(moment: string): Clock {
  const instant = Temporal.Instant.from(moment)
  return {
    now: () => instant,
    today: () => instant.toZonedDateTimeISO(london).toPlainDate(),
  }
}

/** A new id: a UUID version 7, in the order of time. */
export function newId<Kind extends string>(): Id<Kind> {
  return v7() as Id<Kind>
}
