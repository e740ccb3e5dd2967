import { createComparer, type Findings } from './compare.ts'
import type { Features } from './features.ts'
import { fields, levelRoom } from './fields.ts'
import { halfFields, type Model, priorFor, rarityShare, weightsOf } from './model.ts'
import { byteAt, floatAt, intAt } from './numbers.ts'
import { createRarity } from './rarity.ts'
import { createRoll, type Roll } from './roll.ts'

/** Weighs people of a roll against each other. */
export type Scorer = {
  readonly roll: Roll
  /** Bits for or against two people being one, the starting odds included. */
  readonly weigh: (one: number, other: number) => number
  /** What one field says, in bits, in the comparison made last. */
  readonly fieldBits: (field: number) => number
  /** What the last comparison found. */
  readonly findings: () => Findings
  readonly prior: number
}

type Setting = {
  readonly roll?: Roll
  /** How many records the index holds, when not as many as the model was trained on. */
  readonly records?: number | undefined
  /** A power of two: how many pairs of words are remembered. */
  readonly room?: number
}

/** A scorer for many people: add them to its roll, then weigh them by number. */
export function createScorer(model: Model, setting: Setting = {}): Scorer {
  const roll = setting.roll ?? createRoll()
  const compare = createComparer(roll, setting.room ?? 1 << 10)
  const bits = bitsOf(model, roll)
  const prior = priorFor(model, setting.records ?? model.records)
  let last: Findings = {
    levels: new Uint8Array(0),
    words: new Int32Array(0),
    others: new Int32Array(0),
  }
  const fieldBits = (field: number) => bits(last, field)
  return {
    roll,
    prior,
    fieldBits,
    findings: () => last,
    weigh: (one, other) => {
      last = compare(one, other)
      let sum = prior
      for (let field = 0; field < fields.length; field += 1) sum += bits(last, field)
      return sum
    },
  }
}

function bitsOf(model: Model, roll: Roll) {
  const weights = weightsOf(model)
  const rarity = createRarity(model, roll.words)
  const { usual, share, scale } = factorsOf(model)
  const [lowest, highest] = model.caps
  const rareBits = (findings: Findings, field: number, level: number): number => {
    const word = intAt(findings.words, field)
    const expected = floatAt(usual, field * levelRoom + level)
    if (word === 0 || expected === 0) return 0
    const rare = rarity(field, level, word, intAt(findings.others, field))
    return floatAt(share, field * levelRoom + level) * (rare - expected)
  }
  return (findings: Findings, field: number): number => {
    const level = byteAt(findings.levels, field)
    if (level === 0) return 0
    const bits = floatAt(weights, field * levelRoom + level) + rareBits(findings, field, level)
    return Math.min(highest, Math.max(lowest, bits * floatAt(scale, field)))
  }
}

/** For each level the usual rarity and how much of it counts; for each field whether it counts for half. */
function factorsOf(model: Model) {
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
  return { usual, share, scale }
}

/** Bits for or against two written people being one, starting odds included: 0 is even, 10 is a thousand to one. */
export function weigh(one: Features, other: Features, model: Model): number {
  const scorer = createScorer(model, { room: 64 })
  return scorer.weigh(scorer.roll.add(one), scorer.roll.add(other))
}

/**
 * How much identity a record carries, in bits: its weight against itself, without the starting odds. Below ten or so it cannot
 * be said whether somebody was ever seen before.
 */
export function selfWeight(features: Features, model: Model): number {
  const scorer = createScorer(model, { room: 64 })
  const person = scorer.roll.add(features)
  return scorer.weigh(person, person) - scorer.prior
}

/** The chance, 0 to 1, that a weight in bits stands for. */
export function chanceOf(bits: number): number {
  return 1 / (1 + 2 ** -bits)
}
