import type { Findings } from './compare.ts'
import { fields, levelRoom } from './fields.ts'
import { halfFields, type Model, rarityShare, weightsOf } from './model.ts'
import { byteAt, floatAt, intAt } from './numbers.ts'
import { createRarity, type Rarity } from './rarity.ts'
import type { Roll } from './roll.ts'

/** What fields say, in bits. */
export type FieldBits = {
  /** Of what a comparison found. */
  readonly of: (findings: Findings, field: number) => number
  /** Of a level of a field on which one word bears, 0 for none. */
  readonly at: (field: number, level: number, word: number) => number
}

type Factors = {
  readonly weights: Float64Array
  readonly usual: Float64Array
  readonly share: Float64Array
  readonly scale: Float64Array
  readonly rarity: Rarity
  readonly caps: Model['caps']
}

/** What fields say by a model about people of a roll. */
export function createFieldBits(model: Model, roll: Roll): FieldBits {
  const factors = factorsOf(model, createRarity(model, roll.words))
  return {
    of: ({ levels, words, others }, field) => {
      const found = { field, level: byteAt(levels, field), word: intAt(words, field) }
      return found.level === 0 ? 0 : bitsOf(factors, found, intAt(others, field))
    },
    at: (field, level, word) => bitsOf(factors, { field, level, word }, 0),
  }
}

type Found = { readonly field: number; readonly level: number; readonly word: number }

function bitsOf(factors: Factors, { field, level, word }: Found, other: number): number {
  const place = field * levelRoom + level
  const expected = floatAt(factors.usual, place)
  if (word === 0 || expected === 0) return capped(factors, field, floatAt(factors.weights, place))
  const rare = factors.rarity(field, level, word, other) - expected
  return capped(
    factors,
    field,
    floatAt(factors.weights, place) + floatAt(factors.share, place) * rare,
  )
}

function capped({ scale, caps }: Factors, field: number, bits: number): number {
  return Math.min(caps[1], Math.max(caps[0], bits * floatAt(scale, field)))
}

/** For each level its weight, the usual rarity and how much of it counts; for each field whether it counts for half. */
function factorsOf(model: Model, rarity: Rarity): Factors {
  const usual = new Float64Array(fields.length * levelRoom)
  const share = new Float64Array(fields.length * levelRoom)
  const scale = new Float64Array(fields.length)
  fields.forEach((field, place) => {
    scale[place] = halfFields.includes(field) ? 0.5 : 1
    model.levels[field].forEach((odds, level) => {
      usual[place * levelRoom + level] = odds.usual
      share[place * levelRoom + level] = rarityShare(field, level)
    })
  })
  return { weights: weightsOf(model), usual, share, scale, rarity, caps: model.caps }
}
