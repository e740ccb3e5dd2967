import type { PersonRow } from '#interchange'
import { calendarDay, dayNumber, dayText, twoDigits } from './day-numbers.ts'
import { inventFamilyName, inventGivenName, mishearGivenName, misspellFamilyName } from './names.ts'
import type { Chance } from './random.ts'

/** Who an invented person is. `born` is a day number. */
export type Identity = {
  readonly personId: string
  readonly givenName: string
  readonly familyName: string
  readonly born: number
  readonly gender: PersonRow['gender']
  readonly nationality: PersonRow['nationality']
  readonly isCareLeaver: boolean
  /** Whether this is a second self, held by agencies that never linked it to the first. */
  readonly isSecondSelf: boolean
}

const genders = [
  ...Array.from({ length: 41 }, () => 'male' as const),
  ...Array.from({ length: 7 }, () => 'female' as const),
  ...(['other', ''] as const),
]

const nationalities = [
  ...Array.from({ length: 13 }, () => 'uk' as const),
  ...(['eea', 'eea', 'eea', 'non_eea', 'non_eea', 'non_eea', 'unknown'] as const),
]

// Ages when first met, each band as often as it stands here; at least 18 and most under 50.
const ages = [
  ...[18, 18, 25, 25, 25, 25, 25, 32, 32, 32, 32, 32, 32],
  ...[39, 39, 39, 39, 46, 46, 46, 53, 53, 60, 67],
]

/** Invents a person as first met on a day. One in about seven hundred was born, it is said, 104 years ago. */
export function inventIdentity(chance: Chance, personId: string, day: number): Identity {
  const years = chance.happens(1.5) ? 104 : chance.pick(ages) + chance.below(7)
  return {
    personId,
    givenName: inventGivenName(chance),
    familyName: inventFamilyName(chance),
    born: birthday(day, years, chance.below(365)),
    gender: chance.pick(genders),
    nationality: chance.pick(nationalities),
    isCareLeaver: chance.happens(years < 25 ? 200 : 30),
    isSecondSelf: false,
  }
}

/** The same person under a second id: two agencies met them and nobody saw that they are one. */
export function secondSelf(chance: Chance, one: Identity, personId: string): Identity {
  return {
    ...one,
    personId,
    isSecondSelf: true,
    givenName: mishearGivenName(chance, one.givenName),
    familyName: misspellFamilyName(chance, one.familyName),
  }
}

/** Someone else who could be taken for this person: the same family name, a birthday a little off. */
export function lookAlike(chance: Chance, one: Identity, personId: string): Identity {
  const isTwin = chance.happens(300)
  return {
    ...inventIdentity(chance, personId, one.born + 9000),
    familyName: one.familyName,
    givenName: isTwin ? inventGivenName(chance) : one.givenName,
    born: isTwin ? one.born : one.born + chance.pick([-10, -1, 1, 10, 365]),
    gender: one.gender,
    isCareLeaver: one.isCareLeaver,
  }
}

/** A birthday as an agency wrote it: right, missing, day and month exchanged, or only the year known. */
export function writeBirthday(chance: Chance, born: number): string {
  const slip = chance.below(100)
  if (slip < 12) return ''
  const { year, month, day } = calendarDay(born)
  if (slip < 16) return `${year}-01-01`
  if (slip < 20 && day <= 12) return `${year}-${twoDigits(day)}-${twoDigits(month)}`
  return dayText(born)
}

function birthday(day: number, years: number, later: number): number {
  const { year, month } = calendarDay(day)
  return dayNumber(year - years, month, 1) - later
}
