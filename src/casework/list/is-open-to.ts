import type { Member } from '#access'
import type { Db } from '#foundations'
import { knownAmong } from '#people'
import type { PersonId } from '#vocabulary'
import type { ListRecord } from './list-record.ts'
import { readRecords } from './read-records.ts'

/** Whether a member may have to do with somebody: known to them, and met or housed in a council of theirs, or in none. */
export async function isOpenTo(db: Db, by: Member, personId: PersonId): Promise<boolean> {
  return (await openAmong(db, by, [personId])).has(personId)
}

/** Those of some people with whom a member may have to do. */
export async function openAmong(
  db: Db,
  by: Member,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const records = await readRecords(db, [...(await knownAmong(db, people))])
  const isNear = (record: ListRecord) => {
    const councils = councilsOf(record)
    return councils.length === 0 || councils.some((code) => by.areaCodes.includes(code))
  }
  return new Set([...records].filter(([, record]) => isNear(record)).map(([id]) => id))
}

function councilsOf({ contacts, stays }: ListRecord): readonly string[] {
  return [...contacts, ...stays].map(({ areaCode }) => areaCode)
}
