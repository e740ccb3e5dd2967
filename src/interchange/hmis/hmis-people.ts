import {
  fosterCare,
  institutionOfSituation,
  knownLengthsOfStay,
  onTheStreet,
} from './hmis-codes.ts'
import type { Cells } from './hmis-moves.ts'
import type { HmisNotes, HmisRow } from './hmis-notes.ts'
import type { HmisParents } from './hmis-parents.ts'
import { hmisRows } from './hmis-rows.ts'

/** The people of a package. It says nothing of nationality. */
export function* hmisPeople(
  { people, careLeavers }: HmisParents,
  notes: HmisNotes,
): Generator<Cells> {
  for (const [personId, row] of people) {
    const isDayTold =
      row.cell('DOB') !== '' && !['8', '9', '99'].includes(row.cell('DOBDataQuality'))
    const born = isDayTold ? (notes.day('Client.csv', row, 'DOB') ?? '') : ''
    yield [personId, born, genderOf(row), 'unknown', String(careLeavers.has(personId)), 'true']
  }
}

const otherGenders = [
  'NonBinary',
  'CulturallySpecific',
  'Transgender',
  'Questioning',
  'DifferentIdentity',
]

/** Since FY2026 one column, `Sex`; in FY2024 a column for each gender, of which several may be ticked. */
function genderOf(row: HmisRow): string {
  const sex = row.cell('Sex')
  if (sex === '0') return 'female'
  if (sex === '1') return 'male'
  const isWoman = row.cell('Woman') === '1'
  const isMan = row.cell('Man') === '1'
  if (otherGenders.some((name) => row.cell(name) === '1') || (isWoman && isMan)) return 'other'
  if (isWoman) return 'female'
  return isMan ? 'male' : ''
}

/**
 * The sightings of a package: living situations on the street. HMIS tells no time of day, so each stands
 * late in the evening of its day and counts to that night.
 */
export async function* hmisContacts(
  folder: string,
  { enrolments }: HmisParents,
  notes: HmisNotes,
): AsyncGenerator<Cells> {
  const file = 'CurrentLivingSituation.csv'
  const needs = ['CurrentLivingSitID', 'EnrollmentID', 'InformationDate', 'CurrentLivingSituation']
  for await (const row of hmisRows(folder, { file, needs }, notes)) {
    const id = row.cell('CurrentLivingSitID')
    const enrolment = enrolments.get(row.cell('EnrollmentID'))
    if (!enrolment) notes.leftOut('hmis_parent_deleted', `Living situation ${id}`)
    else if (row.cell('CurrentLivingSituation') !== onTheStreet) {
      notes.leftOut('hmis_not_on_the_street', `Living situation ${id}`)
    } else {
      const on = notes.day(file, row, 'InformationDate')
      if (on) yield [id, enrolment.personId, enrolment.areaCode, `${on}T22:00`, 'bedded_down']
    }
  }
}

/** The departures of a package: entries straight from an institution whose stay is said to be over. */
export function* hmisDepartures({ enrolments }: HmisParents, notes: HmisNotes): Generator<Cells> {
  for (const { id, personId, cameFrom, lengthOfStay, entered } of enrolments.values()) {
    if (!cameFrom.startsWith('2') || cameFrom === fosterCare) continue
    const institution = institutionOfSituation[cameFrom]
    if (!institution) notes.leftOut('hmis_other_institution', `Enrollment ${id}`)
    else if (!knownLengthsOfStay.has(lengthOfStay)) {
      notes.leftOut('hmis_discharge_unknown', `Enrollment ${id}`)
    } else yield [`left-${id}`, personId, institution, entered]
  }
}
