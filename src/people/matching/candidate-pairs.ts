import type { Blocks } from './blocks.ts'
import { eachPair, type Stretch } from './each-pair.ts'
import type { Edges } from './grouping.ts'
import type { Pairs } from './pairs.ts'
import type { Scorer } from './scorer.ts'

/** An even sample of the pairs that share a key. */
export function samplePairs(blocks: Blocks): Pairs {
  const whole = everybody(blocks)
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

const mostPairs = 600_000

function everybody({ personStarts }: Blocks): Stretch {
  return { from: 0, to: personStarts.length - 1 }
}

/** Scores every pair that shares a key, and keeps those of at least so many bits. */
export function edgesOf(blocks: Blocks, scorer: Scorer, floor: number): Edges {
  return edgesIn(blocks, everybody(blocks), weigherOf(scorer, floor))
}

/** Weighs pairs down to a floor. */
export type Weigher = {
  readonly weigh: (one: number, other: number) => number
  readonly floor: number
}

export function weigherOf(scorer: Scorer, floor: number): Weigher {
  return { weigh: scorer.weighFrom(floor), floor }
}

/** The same of the pairs the lower of whom lies in a stretch. */
export function edgesIn(blocks: Blocks, stretch: Stretch, { weigh, floor }: Weigher): Edges {
  let ones = new Int32Array(1 << 12)
  let others = new Int32Array(1 << 12)
  let bits = new Float32Array(1 << 12)
  let count = 0
  eachPair(blocks, stretch, (one, other) => {
    const weight = weigh(one, other)
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
