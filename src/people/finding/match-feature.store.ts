import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AgencyId, PersonId } from '#vocabulary'
import { keepPhrases } from '../keyed/phrase.store.ts'
import { type Features, featuresOf } from '../matching/features.ts'
import { blockingKeysOf } from '../matching/keys.ts'
import { selfWeight } from '../matching/scorer.ts'
import type { Written } from '../matching/written.ts'
import type { SourcePersonId } from '../registering/person.ts'
import { modelInUse } from './match-model.store.ts'

/** Another number and every writing is taken apart anew by `waymark match`. */
export const featureVersion = 1

/** Keeps what a matcher compares of a writing, in the transaction that keeps the writing. */
export async function keepFeature(
  db: Db,
  of: { readonly id: SourcePersonId; readonly personId: PersonId; readonly agencyId: AgencyId },
  written: Written,
): Promise<void> {
  const features = featuresOf(written)
  const model = await modelInUse(db)
  await sql`
    insert into people.match_feature (person_id, source_person_id, agency_id, keys, features, feature_version,
      self_weight)
    values (${of.personId}, ${of.id}, ${of.agencyId}, ${keysOf(features)}::bigint[],
      ${JSON.stringify(features)}::jsonb, ${featureVersion}, ${model ? selfWeight(features, model) : null})
  `.execute(db)
  await keepPhrases(db, of, features)
}

/** The keys a person is found by, as PostgreSQL reads them. */
export function keysOf(features: Features): readonly string[] {
  return blockingKeysOf(features).map(String)
}

/** A writing that may be the person somebody is looked for as. */
export type CandidateRow = {
  readonly personId: PersonId
  readonly id: SourcePersonId
  readonly features: Features
}

/** The writings open to whoever acts that share keys with these, those that share most first. */
export async function candidateRows(
  db: Db,
  features: Features,
  most: number,
): Promise<readonly CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    select person_id as "personId", source_person_id as id, features
    from people.candidates(${keysOf(features)}::bigint[], ${most})
  `.execute(db)
  return rows
}

/** Shared keys from which somebody is said to be known elsewhere: a name alone makes four or five of them. */
const sharedKeys = 6

/** The agencies that know somebody like this and may be asked, but not looked into. */
export async function agenciesToAsk(db: Db, features: Features): Promise<readonly AgencyId[]> {
  const { rows } = await sql<{ id: AgencyId }>`
    select agency_id as id from people.known_elsewhere(${keysOf(features)}::bigint[], ${sharedKeys})
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** How many writings the index holds, roughly. */
export async function writingsKnown(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select people.writings_known()::integer as count`.execute(db)
  return rows[0]?.count ?? 0
}
