import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { AgencyId, Id, MemberId, PersonId } from '#vocabulary'
import { momentOfColumn } from '../moment-of-column.ts'
import type {
  Preference,
  PreferenceKind,
  Statement,
  StatementId,
  Telling,
  TellingPlace,
  Written,
} from './own-words.ts'

/** Every word a person ever told of how to address and reach them, the latest first. */
export async function preferencesTold(db: Db, personId: PersonId): Promise<readonly Preference[]> {
  const { rows } = await sql<{
    kind: PreferenceKind
    words: string
    agency_id: AgencyId
    written_at: string
  }>`
    select kind, words, agency_id, written_at
    from people.preference
    where person_id = ${personId}
    order by written_at desc, preference_id desc
  `.execute(db)
  return rows.map(({ kind, words, agency_id, written_at }) => ({
    kind,
    words,
    agencyId: agency_id,
    at: momentOfColumn(written_at),
  }))
}

/** What each of these people wants to be called, where they ever said. */
export async function preferredNamesOf(
  db: Db,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ id: PersonId; words: string }>`
    select distinct on (person_id) person_id as id, words
    from people.preference
    where person_id = any(${[...people]}::uuid[])
      and kind = 'preferred_name'
    order by person_id, written_at desc, preference_id desc
  `.execute(db)
  return new Map(rows.filter(({ words }) => words !== '').map(({ id, words }) => [id, words]))
}

/** Keeps a word of how to address or reach somebody. */
export async function keepPreference(
  db: Db,
  told: { readonly id: Id<'preference'>; readonly kind: PreferenceKind; readonly words: string },
  written: Written,
): Promise<void> {
  await sql`
    insert into people.preference (person_id, preference_id, source_person_id, agency_id, kind, words,
      written_by, written_at)
    values (${written.personId}, ${told.id}, ${written.sourcePersonId}, ${written.agencyId}, ${told.kind},
      ${told.words}, ${written.by}, ${written.at.toString()})
  `.execute(db)
}

/** Every version of a person's own words that is told to whoever acts, the latest first. */
export async function statementsOf(db: Db, personId: PersonId): Promise<readonly Statement[]> {
  const { rows } = await sql<{
    id: StatementId
    words: string
    is_approved: boolean
    told_how: Telling
    told_where: TellingPlace
    told_on: string
    agency_id: AgencyId
    written_by: MemberId
    written_at: string
  }>`
    select statement_id as id, words, is_approved, told_how, told_where, told_on, agency_id, written_by, written_at
    from people.statement
    where person_id = ${personId}
    order by written_at desc, statement_id desc
  `.execute(db)
  return rows.map((row) => ({
    id: row.id,
    words: row.words,
    isApproved: row.is_approved,
    how: row.told_how,
    where: row.told_where,
    toldOn: Temporal.PlainDate.from(row.told_on),
    agencyId: row.agency_id,
    by: row.written_by,
    at: momentOfColumn(row.written_at),
  }))
}

/** Keeps a version of a person's own words. The same form sent twice keeps one. */
export async function keepStatement(
  db: Db,
  told: Pick<Statement, 'id' | 'words' | 'isApproved' | 'how' | 'where' | 'toldOn'>,
  written: Written,
): Promise<void> {
  await sql`
    insert into people.statement (person_id, statement_id, source_person_id, agency_id, words, is_approved,
      told_how, told_where, told_on, written_by, written_at)
    values (${written.personId}, ${told.id}, ${written.sourcePersonId}, ${written.agencyId}, ${told.words},
      ${told.isApproved}, ${told.how}, ${told.where}, ${told.toldOn.toString()}, ${written.by},
      ${written.at.toString()})
    on conflict (person_id, statement_id) do nothing
  `.execute(db)
}

/** What a person told one agency follows that agency's writing of them to the person it is now linked to. */
export async function carryOwnWords(
  db: Db,
  link: {
    readonly sourcePersonId: string
    readonly fromPersonId: PersonId
    readonly toPersonId: PersonId
  },
): Promise<void> {
  await sql`
    select people.carry_own_words(${link.sourcePersonId}, ${link.fromPersonId}, ${link.toPersonId})
  `.execute(db)
}
