import type { Findings } from './compare.ts'
import { fields, levelRoom } from './fields.ts'
import { halfFields, type Model, rarityShare, weightsOf } from './model.ts'
import { byteAt, floatAt, intAt } from './numbers.ts'
import { createRarity, type Rarity } from './rarity.ts'
import { at, type Roll, rowWidth } from './roll.ts'

/** What fields say, in bits. */
export type FieldBits = {
  /** Of what a comparison found. */
  readonly of: (findings: Findings, field: number) => number
  /** The most that all fields from one on could say for a person, whoever they are compared with. */
  readonly mostFrom: (field: number, person: number) => number
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
    of: (findings, field) => bitsOf(factors, findings, field),
    mostFrom: (first, person) => {
      let sum = 0
      for (let field = first; field < fields.length; field += 1) {
        sum += Math.max(0, mostOf(factors, roll.rows(), person * rowWidth, field))
      }
      return sum
    },
  }
}

function bitsOf(factors: Factors, findings: Findings, field: number): number {
  const level = byteAt(findings.levels, field)
  if (level === 0) return 0
  const place = field * levelRoom + level
  const word = intAt(findings.words, field)
  const expected = floatAt(factors.usual, place)
  if (word === 0 || expected === 0) return capped(factors, field, floatAt(factors.weights, place))
  const rare = factors.rarity(field, level, word, intAt(findings.others, field)) - expected
  return capped(
    factors,
    field,
    floatAt(factors.weights, place) + floatAt(factors.share, place) * rare,
  )
}

function capped({ scale, caps }: Factors, field: number, bits: number): number {
  return Math.min(caps[1], Math.max(caps[0], bits * floatAt(scale, field)))
}

/** The most one field can say about whoever has this row. */
function mostOf(factors: Factors, rows: Int32Array, start: number, field: number): number {
  const word = intAt(rows, start + intAt(columns, field))
  if (word === 0) return 0
  const street = field === addressField ? intAt(rows, start + at.street) : 0
  const rare = Math.max(factors.rarity(field, 1, word, 0), factors.rarity(field, 1, street, 0))
  let most = 0
  for (let place = field * levelRoom + 1; place < (field + 1) * levelRoom; place += 1) {
    const gain = floatAt(factors.share, place) * (rare - floatAt(factors.usual, place))
    const bits = floatAt(factors.weights, place) + Math.max(0, gain)
    most = Math.max(most, capped(factors, field, bits))
  }
  return most
}

const addressField = fields.indexOf('address')
const columns = Int32Array.from(fields, (field) => at[field])

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
