import { createComparer, type Findings, noFindings } from './compare.ts'
import type { Features } from './features.ts'
import { createFieldBits } from './field-bits.ts'
import { fields } from './fields.ts'
import { type Model, priorFor } from './model.ts'
import { createMayReach } from './pair-bounds.ts'
import { createRoll, type Roll } from './roll.ts'

/** Weighs people of a roll against each other. */
export type Scorer = {
  readonly roll: Roll
  /** Bits for or against two people being one, the starting odds included. */
  readonly weigh: (one: number, other: number) => number
  /** The same for everybody now in the roll, but minus infinity, without looking further, for pairs below a floor. */
  readonly weighFrom: (floor: number) => (one: number, other: number) => number
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
  const { compare, likeness } = createComparer(roll, setting.room ?? 1 << 10)
  const bits = createFieldBits(model, roll)
  const prior = priorFor(model, setting.records ?? model.records)
  let last: Findings = noFindings()
  const weigh = (one: number, other: number) => {
    last = compare(one, other)
    let sum = prior
    for (let field = 0; field < fields.length; field += 1) sum += bits.of(last, field)
    return sum
  }
  return {
    roll,
    prior,
    fieldBits: (field) => bits.of(last, field),
    findings: () => last,
    weigh,
    weighFrom: (floor) => {
      const start = prior - floor
      const mayReach = createMayReach({ roll, bits, likeness, start })
      return (one, other) => (mayReach(one, other) ? weigh(one, other) : Number.NEGATIVE_INFINITY)
    },
  }
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
