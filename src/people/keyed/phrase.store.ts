import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AgencyId, PersonId } from '#vocabulary'
import type { Features } from '../matching/features.ts'
import type { SourcePersonId } from '../registering/person.ts'
import { phrasesOf, phraseVersion } from './phrases.ts'

/** Keeps the phrases of a writing, in the transaction that keeps the writing. */
export async function keepPhrases(
  db: Db,
  of: { readonly id: SourcePersonId; readonly personId: PersonId; readonly agencyId: AgencyId },
  features: Features,
): Promise<void> {
  await sql`
    insert into people.match_phrase (person_id, source_person_id, agency_id, phrases, phrase_version)
    values (${of.personId}, ${of.id}, ${of.agencyId}, ${[...phrasesOf(features)]}::text[], ${phraseVersion})
  `.execute(db)
}

const page = 5_000

/** Makes the phrases of every writing that has none by these rules, such as those of an import; how many there were. */
export async function phraseTheRest(db: Db): Promise<number> {
  let made = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await withoutPhrases(db, after)
    const last = rows.at(-1)
    if (!last) return made
    await keepAll(db, rows)
    after = last.id
    made += rows.length
  }
}

type Unphrased = { readonly id: SourcePersonId; readonly features: Features }

/** The next writings without phrases, in the order of their ids, so that none is looked at twice. */
async function withoutPhrases(db: Db, after: string): Promise<readonly Unphrased[]> {
  const { rows } = await sql<Unphrased>`
    select feature.source_person_id as id, feature.features
    from people.match_feature as feature
    where feature.source_person_id > ${after}
      and not exists (
        select from people.match_phrase as phrase
        where phrase.person_id = feature.person_id
          and phrase.source_person_id = feature.source_person_id
          and phrase.phrase_version = ${phraseVersion})
    order by feature.source_person_id
    limit ${page}
  `.execute(db)
  return rows
}

async function keepAll(db: Db, rows: readonly Unphrased[]): Promise<void> {
  const told = rows.map(({ id, features }) => ({ id, phrases: phrasesOf(features) }))
  await sql`
    insert into people.match_phrase (person_id, source_person_id, agency_id, phrases, phrase_version)
    select written.person_id, written.source_person_id, written.agency_id,
      array(select jsonb_array_elements_text(told.phrases)), ${phraseVersion}
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as told(id uuid, phrases jsonb)
    join people.source_person as written on written.source_person_id = told.id
    on conflict (person_id, source_person_id) do update
    set phrases = excluded.phrases, phrase_version = excluded.phrase_version, kept_at = now()
  `.execute(db)
}
