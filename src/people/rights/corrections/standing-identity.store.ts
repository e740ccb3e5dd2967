import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { AgencyId, Gender, PersonId } from '#vocabulary'
import { writtenNamesOf } from '../../names/names.store.ts'
import { findPersonWords } from '../../registering/person.store.ts'
import { noWords, type PersonWords, type SourcePersonId } from '../../registering/person.ts'
import type { Identity } from './identity.ts'

/** Who somebody is, as it stands for whoever acts: what was put right, then what the region knows, then what was written last. */
export async function standingIdentity(db: Db, personId: PersonId): Promise<Identity> {
  const { rows } = await sql<{ born: string | null; gender: Gender | null }>`
    select
      coalesce(
        (select told.date_of_birth from people.put_right as told
          where told.person_id = person.person_id and told.date_of_birth is not null
          order by told.put_right_at desc, told.source_person_id desc limit 1),
        person.date_of_birth,
        (select written.date_of_birth from people.source_person as written
          where written.person_id = person.person_id and written.date_of_birth is not null
          order by written.recorded_at desc, written.source_person_id desc limit 1))::text as born,
      coalesce(
        (select told.gender from people.put_right as told
          where told.person_id = person.person_id and told.gender is not null
          order by told.put_right_at desc, told.source_person_id desc limit 1),
        person.gender,
        (select written.gender from people.source_person as written
          where written.person_id = person.person_id and written.gender is not null
          order by written.recorded_at desc, written.source_person_id desc limit 1)) as gender
    from people.person as person
    where person.person_id = ${personId}
  `.execute(db)
  const [row] = rows
  const name = (await writtenNamesOf(db, [personId])).get(personId)
  return {
    givenName: name?.givenName,
    familyName: name?.familyName,
    dateOfBirth: row?.born ? Temporal.PlainDate.from(row.born) : undefined,
    gender: row?.gender ?? undefined,
  }
}

/** What an agency wrote of somebody last; nothing where it never wrote them down. */
export async function ownWords(
  db: Db,
  personId: PersonId,
  agencyId: AgencyId,
): Promise<PersonWords> {
  const { rows } = await sql<{ id: SourcePersonId }>`
    select source_person_id as id
    from people.source_person
    where person_id = ${personId}
      and agency_id = ${agencyId}
      and not is_peg
    order by recorded_at desc, source_person_id desc
    limit 1
  `.execute(db)
  const [last] = rows
  return (last && (await findPersonWords(db, last.id))) ?? noWords
}
