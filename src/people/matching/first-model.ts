import { type Field, fields, levelsOf } from './fields.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type LevelOdds, type Model, modelForm, usualCaps, type WordCounts } from './model.ts'

/**
 * What the matcher learnt from 12,401 records of 4,000 invented people, by the product's own generator (`writePeople`
 * with seed 47, trained by `trainOn`, to three digits): for each level after “not known” m, u and the usual rarity in bits.
 */
const learnt: Readonly<Partial<Record<Field, string>>> = {
  given:
    '0.796 0.0178 5.81; 0.0779 0.00895 4.76; 0.0689 0.00283 5.34; 0.00136 0.00298 4.91; 0.0173 0.000349 4.83; 0.000734 8.63e-05 7.36; 0.00541 0.004 6.14; 0.0326 0.963 0',
  family:
    '0.846 0.000957 10; 0.0242 7.26e-05 8.52; 0.0783 0.00125 9.86; 1e-05 1.51e-05 0; 0.00541 0.000396 4.73; 0.0429 0.00536 8.06; 0.000672 0.0209 10.3; 0.00222 0.971 0',
  others: '0.996 0.0223 4.94; 0.000333 0.00534 0; 0.000326 0.000184 0; 0.00363 0.972 0',
  birth:
    '0.859 0.000329 11.6; 0.000644 3.64e-05 14.7; 0.00989 3.8e-05 0; 0.0259 0.00161 0; 0.000355 0.000331 0; 0.0219 0.00307 0; 0.0162 0.00145 0; 0.0615 0.0062 0; 0.000201 0.0147 0; 0.000439 0.0629 0; 0.000351 0.1 0; 0.00363 0.809 0',
  nino: '0.958 0.000323 11.6; 0.0416 3.91e-05 0; 0.000283 1 0',
  phone: '0.47 0.00401 7.96; 8.47e-05 2.55e-05 0; 0.53 0.996 0',
  postcode:
    '0.505 0.000169 12.5; 0.0146 2.12e-05 0; 0.000728 2.12e-05 0; 6.62e-05 0.000148 0; 0.0027 0.00235 0; 0.477 0.997 0',
  area: '0.777 0.178 2.49; 0.223 0.824 0',
  gender: '1 0.731 0.452; 0.000298 0.27 0',
}

/** Writings expected of one person beside each: a small house seldom writes somebody down twice. */
const othersEach = 0.1
const records = 12_401

/**
 * The model of a house that has too few people to learn from. Its weights are of invented people and no real place, and every
 * name counts as of usual rarity; so it only asks members, and links nobody by itself. The first model learnt takes its place.
 */
export const firstModel: Model = made()

function made(): Model {
  const model: Omit<Model, 'fingerprint'> = {
    form: modelForm,
    trained_on: '2026-11-22',
    records,
    prior: Math.log2(othersEach / records),
    caps: usualCaps,
    levels: byField(oddsOf),
    words: byField(wordsOf),
    thresholds: { records, casework: 12, statistical: 12, review: -2 },
  }
  return { ...model, fingerprint: fingerprintOf(model) }
}

function byField<Value>(of: (field: Field) => Value): { readonly [field in Field]: Value } {
  const entries = fields.map((field) => [field, of(field)])
  return Object.fromEntries(entries)
}

function oddsOf(field: Field): readonly LevelOdds[] {
  const told = learnt[field]?.split('; ') ?? []
  const unknown = { m: 0, u: 0, usual: 0 }
  // a field that the generator does not write speaks neither for nor against
  const even = { m: 0.5, u: 0.5, usual: 0 }
  return levelsOf[field].map((_, level) => {
    if (level === 0) return unknown
    const [m, u, usual] = told[level - 1]?.split(' ').map(Number) ?? []
    return m === undefined || u === undefined || usual === undefined ? even : { m, u, usual }
  })
}

/** No word is listed, and so many in all that each counts as of usual rarity. */
function wordsOf(field: Field): WordCounts {
  const [, same] = oddsOf(field)
  return { total: 2 ** (1 + (same?.usual ?? 0)), counts: {} }
}
