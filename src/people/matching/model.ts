import { type Field, fields, levelRoom, levelsOf } from './fields.ts'

/**
 * How likely a level is among records of the same person (m) and among records of two people taken at random (u), and the usual
 * rarity, in bits, of the words behind it.
 */
export type LevelOdds = { readonly m: number; readonly u: number; readonly usual: number }

/** How often each word was seen, by its hash in base 36, so that the file lists no names. Words seen seldom are left out. */
export type WordCounts = {
  readonly total: number
  readonly counts: Readonly<Record<string, number>>
}

/** What a matcher learnt from people's records: the whole of it, as it is written to a JSON file. */
export type Model = {
  readonly form: typeof modelForm
  /** The day it was trained, YYYY-MM-DD. */
  readonly trained_on: string
  /** How many records it was trained on. */
  readonly records: number
  /** A hash over what was learnt: two models of one fingerprint judge alike. */
  readonly fingerprint: string
  /** Bits: the log odds that two of those records, taken at random, are one person. */
  readonly prior: number
  /** No field counts for less or more bits than these. */
  readonly caps: readonly [number, number]
  readonly levels: { readonly [field in Field]: readonly LevelOdds[] }
  readonly words: { readonly [field in Field]: WordCounts }
  readonly thresholds: Thresholds
}

/** Bits, the prior included, at which an index of so many records may join two groups; chosen for a target precision. */
export type Thresholds = {
  readonly records: number
  readonly casework: number
  readonly statistical: number
  /** From here down to the automatic bar a person decides. */
  readonly review: number
}

export const modelForm = 'waymark-matching-1'

/** Bits: one field can neither veto nor settle by itself. */
export const usualCaps = [-8, 16] as const

/** The least m of any level: a mistake of any kind happens once in a thousand times. */
const leastM = 0.001
export const leastU = 1e-9

/**
 * Fields that are mis-recorded, can change and invite unequal error count for half: gender and nationality.
 */
export const halfFields: readonly Field[] = ['gender', 'nationality']

/** How rarity bears on a level: wholly where a word is the same, half where two words only resemble each other. */
export function rarityShare(field: Field, level: number): number {
  const name: string = levelsOf[field][level] ?? ''
  return wholeLevels.has(name) ? 1 : 0.5
}

const wholeLevels = new Set(['same', 'same_rough', 'part', 'other_name', 'swapped', 'street'])

/** The weights in bits of every level, `levelRoom` a field, before the rarity of words. */
export function weightsOf(model: Model): Float64Array {
  const weights = new Float64Array(fields.length * levelRoom)
  fields.forEach((field, place) => {
    model.levels[field].forEach(({ m, u }, level) => {
      if (level === 0) return
      weights[place * levelRoom + level] = Math.log2(Math.max(leastM, m) / Math.max(leastU, u))
    })
  })
  return weights
}

/**
 * The starting odds, in bits, in an index of so many records: each record is expected to have as many others of the same person,
 * among more or fewer strangers.
 */
export function priorFor(model: Model, records: number): number {
  return model.prior + Math.log2(Math.max(2, model.records) / Math.max(2, records))
}
