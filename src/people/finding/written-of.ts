import type { Written } from '../matching/written.ts'
import type { PersonWords } from '../registering/person.ts'

/** An agency's writing in the columns a matcher reads. */
export function writtenOf(id: string, words: PersonWords): Written {
  return {
    record_id: id,
    given_name: words.givenName,
    middle_name: words.middleName,
    family_name: words.familyName,
    also_known_as: words.alsoKnownAs,
    date_of_birth: words.dateOfBirth ?? words.bornAbout?.toString(),
    gender: words.genderAsWritten ?? words.gender,
    national_insurance_number: words.nationalInsuranceNumber,
    phone: words.phone,
    email: words.email,
    postcode: words.lastSettledPostcode,
  }
}
