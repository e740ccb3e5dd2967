import { Temporal } from 'temporal-polyfill'
import {
  accommodationOfDestination,
  bedNight,
  homeOfProject,
  nightByNight,
  publicHousing,
  stayOfProject,
} from './hmis-codes.ts'
import type { HmisNotes, HmisRow } from './hmis-notes.ts'
import type { HmisEnrolment, HmisParents } from './hmis-parents.ts'
import { hmisRows } from './hmis-rows.ts'

/** A row of an interchange file, in the order of its layout. */
export type Cells = readonly string[]

type Exit = { readonly id: string; readonly on: string; readonly accommodation: string | undefined }

/** The stays of a package: enrolments in shelters, homes moved into, nights in a bed, and destinations. */
export async function* hmisStays(
  folder: string,
  parents: HmisParents,
  notes: HmisNotes,
): AsyncGenerator<Cells> {
  const exits = await readExits(folder, parents, notes)
  for (const enrolment of parents.enrolments.values()) {
    yield* staysOfEnrolment(enrolment, exits.get(enrolment.id))
  }
  for (const [enrolmentId, nights] of await readBedNights(folder, parents, notes)) {
    const enrolment = parents.enrolments.get(enrolmentId)
    if (enrolment) yield* staysOfNights(enrolment, nights)
  }
}

function* staysOfEnrolment(enrolment: HmisEnrolment, exit: Exit | undefined): Generator<Cells> {
  const { id, personId, areaCode, projectType, entered, movedIn } = enrolment
  const left = exit?.on ?? ''
  const shelter = stayOfProject[projectType]
  if (shelter) yield [`enrolment-${id}`, personId, areaCode, shelter, entered, left, 'false']
  const home = movedIn && (!left || movedIn <= left) ? homeOfProject[projectType] : undefined
  if (home) yield [`home-${id}`, personId, areaCode, home, movedIn, left, 'false']
  if (exit?.accommodation) {
    yield [`exit-${exit.id}`, personId, areaCode, exit.accommodation, exit.on, '', 'false']
  }
}

async function readExits(
  folder: string,
  { enrolments }: HmisParents,
  notes: HmisNotes,
): Promise<ReadonlyMap<string, Exit>> {
  const exits = new Map<string, Exit>()
  const file = 'Exit.csv'
  const needs = ['ExitID', 'EnrollmentID', 'ExitDate', 'Destination']
  for await (const row of hmisRows(folder, { file, needs }, notes)) {
    const enrolment = enrolments.get(row.cell('EnrollmentID'))
    const on = notes.day(file, row, 'ExitDate')
    if (!enrolment) notes.leftOut('hmis_parent_deleted', `Exit ${row.cell('ExitID')}`)
    if (!enrolment || !on) continue
    if (on < enrolment.entered) {
      const advice = `Use a day on or after the day of entry, ${enrolment.entered}`
      notes.problem({ file, line: row.line, column: 'ExitDate', value: on, advice })
      continue
    }
    const accommodation = accommodationAt(row)
    if (!accommodation) notes.leftOut('hmis_destination', `Exit ${row.cell('ExitID')}`)
    exits.set(enrolment.id, { id: row.cell('ExitID'), on, accommodation })
  }
  return exits
}

function accommodationAt(row: HmisRow): string | undefined {
  const isPublic = row.cell('DestinationSubsidyType') === publicHousing
  const destination = row.cell('Destination')
  if (destination === '435' && isPublic) return 'social_rented'
  return accommodationOfDestination[destination]
}

async function readBedNights(
  folder: string,
  { enrolments }: HmisParents,
  notes: HmisNotes,
): Promise<ReadonlyMap<string, Set<string>>> {
  const nights = new Map<string, Set<string>>()
  const file = 'Services.csv'
  const needs = ['ServicesID', 'EnrollmentID', 'DateProvided', 'RecordType']
  for await (const row of hmisRows(folder, { file, needs }, notes)) {
    const enrolment = enrolments.get(row.cell('EnrollmentID'))
    if (!enrolment) {
      notes.leftOut('hmis_parent_deleted', `Service ${row.cell('ServicesID')}`)
      continue
    }
    if (row.cell('RecordType') !== bedNight || enrolment.projectType !== nightByNight) {
      notes.leftOut('hmis_other_service', `Service ${row.cell('ServicesID')}`)
      continue
    }
    const on = notes.day(file, row, 'DateProvided')
    if (on) nights.set(enrolment.id, (nights.get(enrolment.id) ?? new Set()).add(on))
  }
  return nights
}

/** Nights in a row are one stay, which ends on the morning after the last. */
function* staysOfNights(enrolment: HmisEnrolment, nights: ReadonlySet<string>): Generator<Cells> {
  const sorted = [...nights].sort()
  let from = sorted[0] ?? ''
  for (const [index, night] of sorted.entries()) {
    const morning = Temporal.PlainDate.from(night).add({ days: 1 }).toString()
    if (sorted[index + 1] === morning) continue
    const { id, personId, areaCode } = enrolment
    yield [`nights-${id}-${from}`, personId, areaCode, 'emergency_bed', from, morning, 'false']
    from = sorted[index + 1] ?? ''
  }
}
