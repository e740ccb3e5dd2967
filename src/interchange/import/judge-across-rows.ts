import type { Db } from '#foundations'
import { type FileName, fileOnDisk } from '../layout/layout.ts'
import type { FirstOf } from '../reading/problem.ts'
import { shown } from '../reading/problem.ts'
import {
  filesOfPeople,
  findClashes,
  gatherPersonRefs,
  peopleNotDescribed,
  takeOutClashing,
} from './person-refs.store.ts'
import { type FolderReading, type Reckoning, toldOneByOne } from './read-folder.ts'
import { takeOutRepeated } from './refusals.store.ts'

/** Judges what only shows between rows: ids that came twice, and person ids that differ by capitals alone. */
export async function judgeAcrossRows(
  db: Db,
  source: string,
  reading: FolderReading,
): Promise<FirstOf<string>> {
  for (const [file, reckoning] of reading.reckonings)
    await refuseContradicting(db, file, reading, reckoning)
  await gatherPersonRefs(db, source)
  if ((await findClashes(db, source)) > 0) {
    for (const file of filesOfPeople) await refuseClashing(db, file, reading)
  }
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
      advice: `Write ${shown(other)} if it is the same person, or an id that differs by more than capital letters`,
    })),
  })
}
