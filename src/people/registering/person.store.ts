import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import { type AgencyId, type PersonId, shortRefOf } from '#vocabulary'
import { keepFeature } from '../finding/match-feature.store.ts'
import { writtenOf } from '../finding/written-of.ts'
import type { PersonWords, SourcePersonId } from './person.ts'

/** A person as one agency wrote them, ready to be kept. */
export type SourcePerson = PersonWords & {
  readonly id: SourcePersonId
  readonly personId: PersonId
  readonly agencyId: AgencyId
  /** Whether it is only there for what the agency told to hang on: no writing of its own. */
  readonly isPeg?: true
}

/** Whether the region knows a person by this id. */
export async function isKnownPerson(db: Db, id: PersonId): Promise<boolean> {
  const { rows } = await sql`select from people.person where person_id = ${id}`.execute(db)
  return rows.length > 0
}

/** The earliest day on which a person can have been born, by anything that is written of them. */
export async function bornFromOn(db: Db, id: PersonId): Promise<Temporal.PlainDate | undefined> {
  const { rows } = await sql<{ earliest: string | null }>`
    select least(min(date_of_birth), make_date(min(born_about) - 1, 1, 1))::text as earliest
    from (
      select date_of_birth, born_about from people.person where person_id = ${id}
      union all
      select date_of_birth, born_about from people.source_person where person_id = ${id}
      union all
      select date_of_birth, null from people.put_right where person_id = ${id}
    ) as told
  `.execute(db)
  const earliest = rows[0]?.earliest
  return earliest ? Temporal.PlainDate.from(earliest) : undefined
}

/** Those of some people whom the record knows, as far as it is open to whoever acts. */
export async function knownAmong(
  db: Db,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ id: PersonId }>`
    select person_id as id from people.person where person_id = any (${[...people]}::uuid[]) order by person_id
  `.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Keeps a new person of the region. */
export async function keepPerson(db: Db, written: SourcePerson): Promise<void> {
  await sql`
    insert into people.person (person_id, date_of_birth, gender, born_about, agency_id)
    values (${written.personId}, ${written.dateOfBirth ?? null}, ${written.gender ?? null},
      ${written.bornAbout ?? null}, ${written.agencyId})
  `.execute(db)
}

/** Keeps a person as an agency wrote them, and with it what a matcher compares. */
export async function keepSourcePerson(db: Db, written: SourcePerson): Promise<void> {
  await sql`
    insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name,
      family_name, date_of_birth, gender, born_about, middle_name, also_known_as, phone, email,
      national_insurance_number, last_settled_postcode, gender_as_written, is_peg)
    values (${written.personId}, ${written.id}, ${written.agencyId}, ${shortRefOf(written.id)},
      ${written.givenName ?? null}, ${written.familyName ?? null}, ${written.dateOfBirth ?? null},
      ${written.gender ?? null}, ${written.bornAbout ?? null}, ${written.middleName ?? null},
      ${written.alsoKnownAs ?? null}, ${written.phone ?? null}, ${written.email ?? null},
      ${written.nationalInsuranceNumber ?? null}, ${written.lastSettledPostcode ?? null},
      ${written.genderAsWritten ?? null}, ${written.isPeg === true})
  `.execute(db)
  await keepFeature(db, written, writtenOf(written.id, written))
}

/** What a writing of a person says, to be compared and not to be shown; `undefined` where there is none. */
export async function findPersonWords(
  db: Db,
  id: SourcePersonId,
): Promise<PersonWords | undefined> {
  const { rows } = await sql<Readonly<Record<keyof PersonWords, string | null>>>`
    select given_name as "givenName", family_name as "familyName", date_of_birth::text as "dateOfBirth",
      born_about::text as "bornAbout", gender, middle_name as "middleName", also_known_as as "alsoKnownAs",
      phone, email, national_insurance_number as "nationalInsuranceNumber",
      last_settled_postcode as "lastSettledPostcode", gender_as_written as "genderAsWritten"
    from people.source_person
    where source_person_id = ${id}
  `.execute(db)
  const [row] = rows
  if (!row) return undefined
  const known = Object.fromEntries(
    Object.entries(row).map(([part, told]) => [part, told ?? undefined]),
  ) as Readonly<Record<keyof PersonWords, string | undefined>>
  return { ...known, bornAbout: row.bornAbout === null ? undefined : Number(row.bornAbout) }
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
