import { agglomerate } from './agglomerate.ts'
import { type Blocks, eachPair, gatherBlocks } from './blocks.ts'
import { componentsOf } from './components.ts'
import type { Features } from './features.ts'
import type { Edges, Join } from './grouping.ts'
import { createKeyLedger } from './key-ledger.ts'
import type { Model } from './model.ts'
import { orderOf } from './order.ts'
import type { Pairs } from './pairs.ts'
import { createRoll, type Roll } from './roll.ts'
import type { Scorer } from './scorer.ts'
import { learn } from './train.ts'

/** People read one by one, to be linked to each other. */
export type Register = {
  readonly add: (id: string, features: Features) => void
  readonly close: () => Closed
}

/** A register that takes nobody in any more: people in an order that does not depend on how they were read. */
export type Closed = {
  readonly ids: readonly string[]
  readonly roll: Roll
  readonly blocks: Blocks
}

export function createRegister(expected = 16): Register {
  const ids: string[] = []
  const roll = createRoll(expected)
  const ledger = createKeyLedger(expected)
  return {
    add: (id, features) => {
      ids.push(id)
      roll.add(features)
      ledger.add(features)
    },
    close: () => {
      const order = orderOf(ids)
      return {
        ids: Array.from(order, (read) => ids[read] ?? ''),
        roll: roll.inOrder(order),
        blocks: gatherBlocks(ledger, order),
      }
    },
  }
}

/** Trains a model on the people of a register. */
export function train(closed: Closed, today: string): Model {
  return learn(closed.roll, samplePairs(closed.blocks), today)
}

const mostPairs = 600_000

function samplePairs(blocks: Blocks): Pairs {
  const whole = { from: 0, to: blocks.count }
  let total = 0
  eachPair(blocks, whole, () => {
    total += 1
  })
  const each = Math.max(1, Math.ceil(total / mostPairs))
  const count = Math.floor(total / each)
  const pairs = { ones: new Int32Array(count), others: new Int32Array(count), count, each }
  let met = 0
  eachPair(blocks, whole, (one, other) => {
    const place = met / each
    met += 1
    if (!Number.isInteger(place) || place >= count) return
    pairs.ones[place] = one
    pairs.others[place] = other
  })
  return pairs
}

/** Scores every pair that shares a key, and keeps those of at least so many bits. */
export function edgesOf(blocks: Blocks, scorer: Scorer, floor: number): Edges {
  let ones = new Int32Array(1 << 16)
  let others = new Int32Array(1 << 16)
  let bits = new Float32Array(1 << 16)
  let count = 0
  eachPair(blocks, { from: 0, to: blocks.count }, (one, other) => {
    const weight = scorer.weigh(one, other)
    if (weight < floor) return
    if (count === ones.length) {
      ones = doubled(ones)
      others = doubled(others)
      const wider = new Float32Array(count * 2)
      wider.set(bits)
      bits = wider
    }
    ones[count] = one
    others[count] = other
    bits[count] = weight
    count += 1
  })
  return { ones, others, bits, count }
}

function doubled(from: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(from.length * 2)
  wider.set(from)
  return wider
}

/** The joins of a whole register, down to the floor. */
export function joinsOf(
  people: number,
  edges: Edges,
  scorer: Scorer,
  floor: number,
): readonly Join[] {
  const joins: Join[] = []
  const grouping = { edges, weigh: scorer.weigh, floor }
  for (const component of componentsOf(people, edges)) {
    for (const join of agglomerate(grouping, component)) joins.push(join)
  }
  return joins
}
