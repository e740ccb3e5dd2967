import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AgencyId, PersonId } from '#vocabulary'
import { keepPhrases } from '../keyed/phrase.store.ts'
import { featuresOf } from '../matching/features.ts'
import { selfWeight } from '../matching/scorer.ts'
import type { Written } from '../matching/written.ts'
import type { SourcePersonId } from '../registering/person.ts'
import { keptKeys } from './finding-keys.ts'
import { keptFeatures } from './kept-features.ts'
import { modelInUse } from './match-model.store.ts'

/** Another number and every writing is taken apart anew by `waymark match`. */
export const featureVersion = 2

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
    values (${of.personId}, ${of.id}, ${of.agencyId}, ${keptKeys(features)}::bigint[],
      ${keptFeatures(features)}::json, ${featureVersion}, ${model ? selfWeight(features, model) : null})
  `.execute(db)
  await keepPhrases(db, of, features)
}
