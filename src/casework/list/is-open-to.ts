import type { Member } from '#access'
import type { Db } from '#foundations'
import { isKnownPerson } from '#people'
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
  const open = new Set<PersonId>()
  for (const [personId, record] of await readRecords(db, [...new Set(people)])) {
    const councils = councilsOf(record)
    const isNear = councils.length === 0 || councils.some((code) => by.areaCodes.includes(code))
    if (isNear && (await isKnownPerson(db, personId))) open.add(personId)
  }
  return open
}

function councilsOf({ contacts, stays }: ListRecord): readonly string[] {
  return [...contacts, ...stays].map(({ areaCode }) => areaCode)
}
