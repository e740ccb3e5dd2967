import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AgencyId, Id, PersonId } from '#vocabulary'
import { shortRefOf } from '../names/person-name.ts'
import type { PersonWords } from './person.ts'

export type SourcePersonId = Id<'source-person'>

/** A person as one agency wrote them, ready to be kept. */
export type SourcePerson = PersonWords & {
  readonly id: SourcePersonId
  readonly personId: PersonId
  readonly agencyId: AgencyId
}

/** Whether the region knows a person by this id. */
export async function isKnownPerson(db: Db, id: PersonId): Promise<boolean> {
  const { rows } = await sql`select from people.person where person_id = ${id}`.execute(db)
  return rows.length > 0
}

/** Keeps a new person of the region. */
export async function keepPerson(db: Db, written: SourcePerson): Promise<void> {
  await sql`
    insert into people.person (person_id, date_of_birth, gender, born_about, agency_id)
    values (${written.personId}, ${written.dateOfBirth ?? null}, ${written.gender ?? null},
      ${written.bornAbout ?? null}, ${written.agencyId})
  `.execute(db)
}

/** Keeps a person as an agency wrote them. */
export async function keepSourcePerson(db: Db, written: SourcePerson): Promise<void> {
  await sql`
    insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name,
      family_name, date_of_birth, gender, born_about)
    values (${written.personId}, ${written.id}, ${written.agencyId}, ${shortRefOf(written.id)},
      ${written.givenName ?? null}, ${written.familyName ?? null}, ${written.dateOfBirth ?? null},
      ${written.gender ?? null}, ${written.bornAbout ?? null})
  `.execute(db)
}

/** What a writing of a person says, to be compared and not to be shown; `undefined` where there is none. */
export async function findPersonWords(
  db: Db,
  id: SourcePersonId,
): Promise<PersonWords | undefined> {
  const { rows } = await sql<Readonly<Record<keyof PersonWords, string | null>>>`
    select given_name as "givenName", family_name as "familyName", date_of_birth::text as "dateOfBirth",
      born_about::text as "bornAbout", gender
    from people.source_person
    where source_person_id = ${id}
  `.execute(db)
  const [row] = rows
  return (
    row && {
      givenName: row.givenName ?? undefined,
      familyName: row.familyName ?? undefined,
      dateOfBirth: row.dateOfBirth ?? undefined,
      bornAbout: row.bornAbout === null ? undefined : Number(row.bornAbout),
      gender: row.gender ?? undefined,
    }
  )
}

/** How this agency wrote this person, held in place until the transaction ends so that it is not linked elsewhere. */
export async function holdSourcePersonOf(
  db: Db,
  personId: PersonId,
  agencyId: AgencyId,
): Promise<SourcePersonId | undefined> {
  const { rows } = await sql<{ id: SourcePersonId }>`
    select source_person_id as id
    from people.source_person
    where person_id = ${personId}
      and agency_id = ${agencyId}
    order by recorded_at, source_person_id
    limit 1
    for share
  `.execute(db)
  return rows[0]?.id
}
