import type { Db } from '#foundations'
import { type FileName, fileOnDisk } from '../layout/layout.ts'
import { clash } from '../reading/people-spoken-of.ts'
import type { FirstOf } from '../reading/problem.ts'
import { shown } from '../reading/problem.ts'
import type { OneConnection } from './one-connection.store.ts'
import {
  filesOfPeople,
  findClashes,
  forgetThoseOfNoRow,
  peopleNotDescribed,
  takeOutClashing,
} from './people-spoken-of.store.ts'
import { type FolderReading, type Reckoning, toldOneByOne } from './read-folder.ts'
import { takeOutRepeated } from './refusals.store.ts'
import { copyPeopleSpokenOf } from './staging.store.ts'

/** Judges what only shows between rows: ids that came twice, and ids that differ from a stored one by capitals alone. */
export async function judgeAcrossRows(
  connection: OneConnection,
  source: string,
  reading: FolderReading,
): Promise<FirstOf<string>> {
  const { db } = connection
  const refusedInRows = reading.problems.sofar().count
  await copyPeopleSpokenOf(connection, reading.people.everyone())
  for (const [file, reckoning] of reading.reckonings) {
    await refuseContradicting(db, file, reading, reckoning)
  }
  if ((await findClashes(db, source)) > 0) {
    for (const file of filesOfPeople) await refuseClashing(db, file, reading)
  }
  if (reading.problems.sofar().count > refusedInRows) await forgetThoseOfNoRow(db)
  return peopleNotDescribed(db, 5)
}

async function refuseContradicting(
  db: Db,
  file: FileName,
  { problems }: FolderReading,
  reckoning: Reckoning,
): Promise<void> {
  const repeats = await takeOutRepeated(db, file, toldOneByOne)
  reckoning.repeated += repeats.same
  reckoning.refused += repeats.contradicting
  problems.addMany({
    count: repeats.contradicting,
    first: repeats.first.map(({ line, first_line, given }) => ({
      file: fileOnDisk(file),
      line,
      column: idColumn[file],
      value: shown(given),
      advice: `Line ${first_line} has the same id with other content: keep one of the two, or give this one another id`,
    })),
  })
}

const idColumn: Readonly<Record<FileName, string>> = {
  areas: 'code',
  people: 'person_id',
  contacts: 'contact_id',
  stays: 'stay_id',
  departures: 'departure_id',
  single_nights: 'month',
}

async function refuseClashing(db: Db, file: FileName, reading: FolderReading): Promise<void> {
  const clashing = await takeOutClashing(db, file, toldOneByOne)
  const reckoning = reading.reckonings.get(file)
  if (reckoning) reckoning.refused += clashing.count
  reading.problems.addMany({
    count: clashing.count,
    first: clashing.first.map(({ line, ref, other }) => ({
      file: fileOnDisk(file),
      line,
      column: 'person_id',
      value: shown(ref),
      ...clash(other),
    })),
  })
}
