import { Temporal } from 'temporal-polyfill'
import type { Gender, Id } from '#vocabulary'

/** The id of a person as one agency wrote them. */
export type SourcePersonId = Id<'source-person'>

/** What is known of somebody an agency writes down for the first time. Everything may be missing. */
export type NewPerson = {
  readonly givenName?: string | undefined
  readonly familyName?: string | undefined
  readonly dateOfBirth?: Temporal.PlainDate | undefined
  /** Where no date of birth is known: about how old, in years. */
  readonly age?: number | undefined
  /** Where only the year of birth is known. */
  readonly bornIn?: number | undefined
  readonly gender?: Gender | undefined
} & { readonly [Part in keyof MoreWords]?: string | undefined }

/** What tells two people of one name apart, where an agency knows it. */
export type MoreWords = {
  readonly middleName: string | undefined
  readonly alsoKnownAs: string | undefined
  readonly phone: string | undefined
  readonly email: string | undefined
  readonly nationalInsuranceNumber: string | undefined
  readonly lastSettledPostcode: string | undefined
  readonly genderAsWritten: string | undefined
}

/** What an agency's writing of a person keeps of what was told. */
export type PersonWords = MoreWords & {
  readonly givenName: string | undefined
  readonly familyName: string | undefined
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string | undefined
  /** The year that a rough age points to, where no date of birth is known. */
  readonly bornAbout: number | undefined
  readonly gender: string | undefined
}

/** What is kept of a person told on some day: a rough age only where no date of birth is known. */
export function wordsToKeep(person: NewPerson, told: Temporal.PlainDate): PersonWords {
  return {
    givenName: person.givenName || undefined,
    familyName: person.familyName || undefined,
    dateOfBirth: person.dateOfBirth?.toString(),
    bornAbout: person.dateOfBirth ? undefined : yearOf(person, told),
    gender: person.gender,
    middleName: person.middleName || undefined,
    alsoKnownAs: person.alsoKnownAs || undefined,
    phone: person.phone || undefined,
    email: person.email || undefined,
    nationalInsuranceNumber: person.nationalInsuranceNumber || undefined,
    lastSettledPostcode: person.lastSettledPostcode || undefined,
    genderAsWritten: person.genderAsWritten || undefined,
  }
}

function yearOf({ bornIn, age }: NewPerson, told: Temporal.PlainDate): number | undefined {
  return bornIn ?? (age === undefined ? undefined : told.year - age)
}

/** Nothing known of somebody. */
export const noWords: PersonWords = {
  givenName: undefined,
  familyName: undefined,
  dateOfBirth: undefined,
  bornAbout: undefined,
  gender: undefined,
  middleName: undefined,
  alsoKnownAs: undefined,
  phone: undefined,
  email: undefined,
  nationalInsuranceNumber: undefined,
  lastSettledPostcode: undefined,
  genderAsWritten: undefined,
}

/** Whether two writings say the same of a person, word for word. */
export function readsTheSame(one: PersonWords, other: PersonWords): boolean {
  const parts = Object.keys(noWords) as readonly (keyof PersonWords)[]
  return parts.every((part) => one[part] === other[part])
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

/** Whether a rough age fits a date of birth: to within a year, for a rough age is a guess. */
export function ageFits(
  age: number,
  dateOfBirth: Temporal.PlainDate,
  today: Temporal.PlainDate,
): boolean {
  const { years } = dateOfBirth.until(today, { largestUnit: 'years' })
  return Math.abs(years - age) <= 1
}
