import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import { keptKeys } from '../../finding/finding-keys.ts'
import { keptFeatures, wholeFeatures } from '../../finding/kept-features.ts'
import { featureVersion } from '../../finding/match-feature.store.ts'
import { writtenOf } from '../../finding/written-of.ts'
import { type Features, featuresOf } from '../../matching/features.ts'
import type { Model } from '../../matching/model.ts'
import { selfWeight } from '../../matching/scorer.ts'
import type { PersonWords, SourcePersonId } from '../../registering/person.ts'

const page = 5_000

/** Takes apart every writing that no matcher has, such as those of an import; how many there were. */
export async function takeApartTheRest(db: Db): Promise<number> {
  let taken = 0
  for (;;) {
    const { rows } = await sql<PersonWords & { id: SourcePersonId }>`
      select source_person_id as id, given_name as "givenName", family_name as "familyName",
        date_of_birth::text as "dateOfBirth", born_about as "bornAbout", gender, middle_name as "middleName",
        also_known_as as "alsoKnownAs", phone, email, national_insurance_number as "nationalInsuranceNumber",
        last_settled_postcode as "lastSettledPostcode", gender_as_written as "genderAsWritten"
      from people.source_person as written
      where not exists (
        select from people.match_feature as feature
        where feature.person_id = written.person_id
          and feature.source_person_id = written.source_person_id
          and feature.feature_version = ${featureVersion}
      )
      limit ${page}
    `.execute(db)
    if (rows.length === 0) return taken
    await keepAll(db, rows)
    taken += rows.length
  }
}

async function keepAll(
  db: Db,
  rows: readonly (PersonWords & { readonly id: SourcePersonId })[],
): Promise<void> {
  const told = rows.map((row) => {
    const features = featuresOf(writtenOf(row.id, known(row)))
    return {
      id: row.id,
      features: keptFeatures(features),
      keys: `{${keptKeys(features).join(',')}}`,
    }
  })
  await sql`
    insert into people.match_feature (person_id, source_person_id, agency_id, keys, features, feature_version)
    select written.person_id, written.source_person_id, written.agency_id, told.keys::bigint[], told.features::json,
      ${featureVersion}
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as told(id uuid, features text, keys text)
    join people.source_person as written on written.source_person_id = told.id
    on conflict (person_id, source_person_id) do update
    set keys = excluded.keys, features = excluded.features, feature_version = excluded.feature_version
  `.execute(db)
}

/** A row of the database has null where a writing says nothing. */
function known(row: PersonWords): PersonWords {
  const entries = Object.entries(row).map(([part, told]) => [part, told ?? undefined])
  return Object.fromEntries(entries) as PersonWords
}

/** A writing as the matcher of the whole region reads it. */
export type RegionWriting = {
  readonly id: SourcePersonId
  readonly personId: PersonId
  readonly features: Features
}

/** Every writing of the region, in the order of their ids. */
export async function* regionWritings(db: Db): AsyncGenerator<RegionWriting> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<RegionWriting>`
      select source_person_id as id, person_id as "personId", features
      from people.match_feature
      where source_person_id > ${after}
      order by source_person_id
      limit ${page}
    `.execute(db)
    for (const row of rows) yield { ...row, features: wholeFeatures(row.features) }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/** Keeps how much identity every writing carries by a model. */
export async function weighEach(
  db: Db,
  writings: readonly RegionWriting[],
  model: Model,
): Promise<void> {
  for (let from = 0; from < writings.length; from += page) {
    const told = writings.slice(from, from + page)
    await sql`
      update people.match_feature as feature
      set self_weight = told.bits
      from unnest(${told.map(({ id }) => id)}::uuid[],
        ${told.map(({ features }) => selfWeight(features, model))}::real[]) as told (id, bits)
      where feature.source_person_id = told.id
        and feature.self_weight is distinct from told.bits
    `.execute(db)
  }
}

/** Keys that fewer writings have are not counted: a search may use as many of them as it likes. */
const mostOfARareKey = 25

/** Counts anew how many share each key that is not rare, so that a search begins with the rarest; and lets the server know what it holds. */
export async function countFrequentKeys(db: Db): Promise<void> {
  await sql`delete from people.frequent_key`.execute(db)
  await sql`
    insert into people.frequent_key (key, writings)
    select key, count(*)
    from people.match_feature
    cross join unnest(keys) as key
    group by key
    having count(*) > ${mostOfARareKey}
  `.execute(db)
  await sql`analyze people.match_feature`.execute(db)
}
