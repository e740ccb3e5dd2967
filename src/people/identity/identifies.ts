import { birthNumber, isRough } from '../matching/birth-date.ts'
import { namesOfWritten } from '../matching/name-parts.ts'
import { plainCode } from '../matching/plain-letters.ts'
import type { Written } from '../matching/written.ts'

/**
 * Whether what one agency wrote of somebody is enough to tell whether they were ever met before: a first and a last name written
 * out with a whole date of birth, or a National Insurance number. The same as `people.identifies` in the database, where
 * figures read it; docs/decisions/0031-enough-to-identify.md has what it was chosen by. What somebody is also known as is no name here.
 */
export function identifies(written: Written): boolean {
  if (/^[a-z]{2}\d{6}[a-d]?$/.test(plainCode(written.national_insurance_number ?? ''))) return true
  const { given, family } = namesOfWritten({ ...written, also_known_as: '' })
  const birth = birthNumber(written.date_of_birth ?? '')
  return given.length > 1 && family.length > 1 && birth > 0 && !isRough(birth)
}
