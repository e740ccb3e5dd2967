import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import type { SourcePersonId } from '../registering/person.ts'

/** The one writing of a person that only one agency wrote down, and once. */
export async function onlyWritingOf(db: Db, id: PersonId): Promise<SourcePersonId | undefined> {
  const { rows } = await sql<{ id: SourcePersonId }>`
    select source_person_id as id from people.source_person where person_id = ${id} limit 2
  `.execute(db)
  return rows.length === 1 ? rows[0]?.id : undefined
}

/** The people of whom a member has said something beside this writing that still stands: same, different or anything else. */
export async function toldOf(db: Db, writing: SourcePersonId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select distinct written.person_id as id
    from people.standing_decision as told
    join people.source_person as written on written.source_person_id = any(told.ones || told.others)
    where ${writing} = any(told.ones || told.others)
  `.execute(db)
  return rows.map(({ id }) => id)
}
