import { birthNumber } from './birth-date.ts'
import { namesOfWritten } from './name-parts.ts'
import { plainCode, plainWords } from './plain-letters.ts'
import type { Written } from './written.ts'

/**
 * What of a written person is compared: plain letters, no titles, no placeholders; an empty text, list or nought where nothing is
 * known. It can be stored as JSON.
 */
export type Features = {
  /** The first given name. */
  readonly given: string
  /** The family name in one piece, “o'keeffe” as “okeeffe”, “smith-jones” as “smithjones”. */
  readonly family: string
  /** The pieces of a family name that has several. */
  readonly parts: readonly string[]
  /** Every other name known: middle names, aliases, what stands in the wrong field. */
  readonly others: readonly string[]
  /** YYYYMMDD with noughts for what is not known. */
  readonly birth: number
  readonly nino: string
  readonly phone: string
  readonly email: string
  readonly postcode: string
  /** House number and street. */
  readonly address: string
  readonly street: string
  readonly place: string
  readonly area: string
  readonly occupation: string
  readonly gender: string
  readonly nationality: string
}

/** The features of somebody as one agency wrote them down. */
export function featuresOf(written: Written): Features {
  const street = plainCode(written.street ?? '')
  const { given, family, parts, others } = namesOfWritten(written)
  return {
    given,
    family,
    parts,
    others,
    birth: birthNumber(written.date_of_birth ?? ''),
    nino: plainCode(written.national_insurance_number ?? ''),
    phone: phoneDigits(written.phone ?? ''),
    email: plainEmail(written.email ?? ''),
    postcode: plainCode(written.postcode ?? ''),
    address: street === '' ? '' : `${plainCode(written.street_number ?? '')} ${street}`,
    street,
    ...circumstancesOf(written),
  }
}

function circumstancesOf(written: Written) {
  return {
    place: plainCode(written.place ?? ''),
    area: plainCode(written.area ?? ''),
    occupation: plainCode(written.occupation ?? ''),
    gender: genderWord(written.gender ?? ''),
    nationality: plainCode(written.nationality ?? ''),
  }
}

/** The digits of a phone number as dialled within the country: +44 7700 900123 is 07700900123. */
function phoneDigits(text: string): string {
  if (text === '') return ''
  const digits = text.replace(/\D/g, '')
  const national = digits.startsWith('0044') ? digits.slice(4) : digits.replace(/^44(?=\d{9,})/, '')
  if (national.length < 6 || /^(\d)\1*$/.test(national)) return ''
  return national === digits ? digits : `0${national.replace(/^0/, '')}`
}

function plainEmail(text: string): string {
  const email = text.trim().toLowerCase()
  return email.includes('@') ? email : ''
}

const genderWords: Readonly<Record<string, string>> = {
  m: 'male',
  man: 'male',
  f: 'female',
  woman: 'female',
}

function genderWord(text: string): string {
  const word = plainWords(text)
  return genderWords[word] ?? word
}
