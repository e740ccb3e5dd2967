import { type Blocks, gatherBlocks } from './blocks.ts'
import type { Features } from './features.ts'
import { createKeyLedger } from './key-ledger.ts'
import { orderOf } from './order.ts'
import { createRoll, type Roll } from './roll.ts'

/** People read one by one, to be linked to each other. */
export type Register = {
  readonly add: (id: string, features: Features) => void
  readonly close: () => Closed
}

/** A register that takes nobody in any more: people in an order that does not depend on how they were read. */
export type Closed = {
  /** How many people. */
  readonly count: number
  /** For each person the place in which they were read. */
  readonly order: Int32Array
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
        count: ids.length,
        order,
        roll: roll.inOrder(order),
        blocks: gatherBlocks(ledger, order),
      }
    },
  }
}
