import type { Db } from '#foundations'
import type { AgencyId, PersonId } from '#vocabulary'
import { type Explanation, explainPair } from '../matching/explain.ts'
import { type Features, featuresOf } from '../matching/features.ts'
import type { Model } from '../matching/model.ts'
import { createScorer, type Scorer } from '../matching/scorer.ts'
import type { Written } from '../matching/written.ts'
import { modelBy } from './match-model.store.ts'
import { type CandidateRow, writingsSharing } from './search.store.ts'

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
/** From here down somebody is only the nearest there is. */
const unlikely = -1
const mostNamed = 5

/** Whom to name. */
export type Wanted = {
  /** From here on somebody is named, in bits. */
  readonly least: number
  /** Who is not meant: whoever was just written down, and whoever they were said to be or not to be. */
  readonly without?: readonly PersonId[]
}

/** The best five people for what was typed or written, restricted to what is open to whoever acts. */
export async function findCandidates(db: Db, written: Written, wanted: Wanted): Promise<Found> {
  const features = featuresOf(written)
  const { modelId, writings, rows, elsewhere } = await writingsSharing(db, features)
  const model = modelId && (await modelBy(db, modelId))
  if (!model) return { kind: 'no-model' }
  const others = rows.filter(({ personId }) => !wanted.without?.includes(personId))
  const index = { model, records: Math.max(writings, model.records), least: wanted.least }
  const candidates = rank(features, others, index)
  return candidates ? { kind: 'compared', candidates, elsewhere } : { kind: 'ask-more' }
}

type Index = { readonly model: Model; readonly records: number; readonly least: number }

/** The best people behind some writings, each by their best writing; none where too little is known of whoever is meant. */
function rank(
  features: Features,
  rows: readonly CandidateRow[],
  { model, records, least }: Index,
): readonly Candidate[] | undefined {
  const scorer = scorerFor(model, records)
  const typed = scorer.roll.add(features)
  if (scorer.weigh(typed, typed) - scorer.prior < leastIdentity) return undefined
  const best = new Map<PersonId, { readonly bits: number; readonly place: number }>()
  for (const row of rows) {
    const place = scorer.roll.add(row.features)
    const bits = scorer.weigh(typed, place)
    if (bits >= least && bits > (best.get(row.personId)?.bits ?? Number.NEGATIVE_INFINITY)) {
      best.set(row.personId, { bits, place })
    }
  }
  return [...best]
    .toSorted(([one, a], [other, b]) => b.bits - a.bits || (one < other ? -1 : 1))
    .slice(0, mostNamed)
    .map(([id, { place }]) => ({ id, ...inWords(explainPair(scorer, typed, place)) }))
}

let desk: { readonly model: Model; readonly records: number; readonly scorer: Scorer } | undefined

/** So many writings a scorer has seen when it is let go: what it remembers of words makes it quick, and must not grow for ever. */
const mostSeen = 20_000

/** A scorer that remembers the words of the searches before. */
function scorerFor(model: Model, records: number): Scorer {
  const isFit =
    desk?.model === model && desk.records === records && desk.scorer.roll.count() < mostSeen
  if (!desk || !isFit) {
    desk = { model, records, scorer: createScorer(model, { room: 1 << 12, records }) }
  }
  return desk.scorer
}

function inWords({ bits, verdict, steps }: Explanation): Omit<Candidate, 'id'> {
  const weightiest = steps.toSorted((one, other) => Math.abs(other.bits) - Math.abs(one.bits))
  const strength = bits > unlikely ? verdict : 'among the nearest, but not likely'
  return { bits, strength, reasons: weightiest.slice(0, 4).map(({ words }) => words) }
}
