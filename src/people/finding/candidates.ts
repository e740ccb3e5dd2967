import type { Db } from '#foundations'
import type { AgencyId, PersonId } from '#vocabulary'
import { explainPair, verdictOf } from '../matching/explain.ts'
import { type Features, featuresOf } from '../matching/features.ts'
import type { Model } from '../matching/model.ts'
import { createScorer, selfWeight } from '../matching/scorer.ts'
import type { Written } from '../matching/written.ts'
import {
  agenciesToAsk,
  type CandidateRow,
  candidateRows,
  writingsKnown,
} from './match-feature.store.ts'
import { modelInUse } from './match-model.store.ts'

/** Somebody who may be the person looked for, and why, in words. */
export type Candidate = {
  readonly id: PersonId
  /** Bits for one person, the starting odds included: for putting in order, never for a page. */
  readonly bits: number
  readonly strength: string
  /** What speaks for it and against it, the weightiest first. */
  readonly reasons: readonly string[]
}

export type Found =
  /** Nobody can be told from others by so little. */
  | { readonly kind: 'ask-more' }
  | {
      readonly kind: 'compared'
      readonly candidates: readonly Candidate[]
      /** Agencies that know somebody like this and can be asked; nothing of what they know. */
      readonly elsewhere: readonly AgencyId[]
    }
  /** The region's matcher has learnt nothing yet. */
  | { readonly kind: 'no-model' }

/** Bits of identity below which no list is made: one more detail is asked for. */
const leastIdentity = 6
const mostWeighed = 200
/** From here on somebody is named as a candidate, in bits. */
const leastBits = -2

/** The best five people for what was typed or written, restricted to what is open to whoever acts. */
export async function findCandidates(db: Db, written: Written): Promise<Found> {
  const model = await modelInUse(db)
  if (!model) return { kind: 'no-model' }
  const features = featuresOf(written)
  if (selfWeight(features, model) < leastIdentity) return { kind: 'ask-more' }
  const rows = await candidateRows(db, features, mostWeighed)
  const elsewhere = await agenciesToAsk(db, features)
  const records = await writingsKnown(db)
  const candidates = rank(features, rows, { model, records })
  return {
    kind: 'compared',
    candidates: candidates.filter(({ bits }) => bits >= leastBits).slice(0, 5),
    elsewhere,
  }
}

/** The people behind some writings by how much speaks for them, each by their best writing. */
function rank(
  features: Features,
  rows: readonly CandidateRow[],
  index: { readonly model: Model; readonly records: number },
): readonly Candidate[] {
  const scorer = createScorer(index.model, {
    room: 64,
    records: Math.max(index.records, index.model.records),
  })
  const typed = scorer.roll.add(features)
  const best = new Map<PersonId, { readonly bits: number; readonly place: number }>()
  for (const row of rows) {
    const place = scorer.roll.add(row.features)
    const bits = scorer.weigh(typed, place)
    if (bits > (best.get(row.personId)?.bits ?? Number.NEGATIVE_INFINITY)) {
      best.set(row.personId, { bits, place })
    }
  }
  return [...best]
    .toSorted(([one, a], [other, b]) => b.bits - a.bits || (one < other ? -1 : 1))
    .slice(0, 10)
    .map(([id, { bits, place }]) => ({
      id,
      bits,
      strength: verdictOf(bits),
      reasons: explainPair(scorer, typed, place)
        .steps.toSorted((one, other) => Math.abs(other.bits) - Math.abs(one.bits))
        .slice(0, 4)
        .map(({ words }) => words),
    }))
}
