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
      const level = byteAt(levels, field)
      if (level === 0) return 0
      const place = field * levelRoom + level
      return bitsOf(factors, place, intAt(words, field), intAt(others, field))
    },
    at: (field, level, word) => bitsOf(factors, field * levelRoom + level, word, 0),
  }
}

/** `place` is a field and a level in one number, as in every table of levels. */
function bitsOf(factors: Factors, place: number, word: number, other: number): number {
  const field = Math.trunc(place / levelRoom)
  const expected = floatAt(factors.usual, place)
  const weight = floatAt(factors.weights, place)
  if (word === 0 || expected === 0) return capped(factors, field, weight)
  const rare = factors.rarity(field, place % levelRoom, word, other) - expected
  return capped(factors, field, weight + floatAt(factors.share, place) * rare)
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
