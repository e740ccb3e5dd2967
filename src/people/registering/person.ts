import { Temporal } from 'temporal-polyfill'
import type { Gender } from '#vocabulary'

/** What is known of somebody an agency writes down for the first time. Everything may be missing. */
export type NewPerson = {
  readonly givenName?: string | undefined
  readonly familyName?: string | undefined
  readonly dateOfBirth?: Temporal.PlainDate | undefined
  /** Where no date of birth is known: about how old, in years. */
  readonly age?: number | undefined
  readonly gender?: Gender | undefined
}

/** The year that a rough age points to. */
export function bornAbout(age: number, today: Temporal.PlainDate): number {
  return today.year - age
}

/** Why a date of birth cannot be right: it is to come, or more than 120 years ago. */
export function birthRefusal(
  dateOfBirth: Temporal.PlainDate,
  today: Temporal.PlainDate,
): 'to-come' | 'too-long-ago' | undefined {
  if (Temporal.PlainDate.compare(dateOfBirth, today) > 0) return 'to-come'
  const oldest = today.subtract({ years: 120 })
  return Temporal.PlainDate.compare(dateOfBirth, oldest) < 0 ? 'too-long-ago' : undefined
}
