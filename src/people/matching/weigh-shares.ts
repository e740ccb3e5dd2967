import type { Blocks } from './blocks.ts'
import { edgesIn, type Weigher, weigherOf } from './candidate-pairs.ts'
import type { Stretch } from './each-pair.ts'
import type { Edges } from './grouping.ts'
import type { Model } from './model.ts'
import { intAt, intsToShare } from './numbers.ts'
import { type Roll, rollOf } from './roll.ts'
import { createScorer, type Scorer } from './scorer.ts'
import { createWords } from './words.ts'

/** The weighing of a whole register, cut into shares that several threads take one after the other; it can be posted to them. */
export type Weighing = {
  readonly model: Model
  readonly floor: number
  readonly blocks: Blocks
  readonly roll: {
    readonly texts: readonly string[]
    readonly rows: Int32Array
    readonly names: Int32Array
    readonly count: number
  }
  /** The first person of each share, and one beyond the last. */
  readonly bounds: Int32Array
  /** How many shares were taken by anybody, and how many of them by hands. */
  readonly taken: Int32Array
}

/** The edges of one share. */
export type Weighed = { readonly share: number; readonly edges: Edges }

/** What is to be weighed, in shares of as many people. */
export function weighingOf(
  { model, floor }: Pick<Weighing, 'model' | 'floor'>,
  roll: Roll,
  blocks: Blocks,
  shares = usualShares,
): Weighing {
  const { words } = roll
  const parts = { texts: words.texts(), rows: roll.rows(), names: roll.names() }
  return {
    model,
    floor,
    blocks,
    roll: { ...parts, count: roll.count() },
    bounds: boundsOf(blocks, shares),
    taken: intsToShare(2),
  }
}

const usualShares = 96

/** Who comes early meets more than who comes late, so the shares are many and small rather than alike. */
function boundsOf({ personStarts }: Blocks, shares: number): Int32Array {
  const people = personStarts.length - 1
  return Int32Array.from({ length: shares + 1 }, (_, share) =>
    Math.trunc((people * share) / shares),
  )
}

/** A scorer for another thread, which has only what was posted to it. */
export function scorerFor({ model, roll }: Weighing): Scorer {
  const { rows, names, count, texts } = roll
  const words = createWords([...texts])
  const copy = rollOf({ words, rows, names, count, end: names.length })
  return createScorer(model, { roll: copy, records: count, room: manyPairs })
}

const manyPairs = 1 << 17

/** Weighs shares until none is left to take. */
export function weighShares(
  weighing: Weighing,
  scorer: Scorer,
  who: 'first' | 'hand',
): readonly Weighed[] {
  const { blocks, bounds, taken, floor } = weighing
  const weigher = weigherOf(scorer, floor)
  const weighed: Weighed[] = []
  for (;;) {
    const share = Atomics.add(taken, 0, 1)
    if (share >= bounds.length - 1) return weighed
    if (who === 'hand') Atomics.add(taken, 1, 1)
    weighed.push({ share, edges: edgesIn(blocks, stretchOf(bounds, share), weigher) })
  }
}

function stretchOf(bounds: Int32Array, share: number): Stretch {
  return { from: intAt(bounds, share), to: intAt(bounds, share + 1) }
}

/**
 * All edges in the order of their people, whoever weighed them and however many did; a share that nobody handed in is weighed now.
 */
export function edgesOfShares(
  { blocks, bounds, floor }: Weighing,
  scorer: Scorer,
  weighed: readonly Weighed[],
): Edges {
  const byShare = new Map(weighed.map(({ share, edges }) => [share, edges]))
  let weigher: Weigher | undefined
  const weighNow = (share: number) => {
    weigher ??= weigherOf(scorer, floor)
    return edgesIn(blocks, stretchOf(bounds, share), weigher)
  }
  const inOrder = Array.from(
    { length: bounds.length - 1 },
    (_, share) => byShare.get(share) ?? weighNow(share),
  )
  const count = inOrder.reduce((sum, edges) => sum + edges.count, 0)
  const ones = new Int32Array(count)
  const others = new Int32Array(count)
  const bits = new Float32Array(count)
  let end = 0
  for (const edges of inOrder) {
    ones.set(edges.ones.subarray(0, edges.count), end)
    others.set(edges.others.subarray(0, edges.count), end)
    bits.set(edges.bits.subarray(0, edges.count), end)
    end += edges.count
  }
  return { ones, others, bits, count }
}
