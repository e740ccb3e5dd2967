import { agglomerate } from './agglomerate.ts'
import { edgesOf, samplePairs } from './candidate-pairs.ts'
import { componentsOf } from './components.ts'
import type { Edges, Join } from './grouping.ts'
import type { Model } from './model.ts'
import { intAt, shortFloatAt } from './numbers.ts'
import type { Closed } from './register.ts'
import { mayBeRelatives } from './relatives.ts'
import { createScorer, type Scorer } from './scorer.ts'
import { chooseBar, lowestBar, type Mode, mayGoLower } from './thresholds.ts'
import { learn } from './train.ts'
import {
  edgesOfShares,
  type Weighed,
  type Weighing,
  weighingOf,
  weighShares,
} from './weigh-shares.ts'

/** How a whole register is to be linked. */
export type Linking = {
  readonly mode: Mode
  /** A model learnt elsewhere or before; without one the register is learnt from. */
  readonly model?: Model | undefined
  /** The day, for a model that is learnt. */
  readonly today: string
  /** Who wants groups alone has them sooner: pairs far below the bar are then neither kept nor joined. */
  readonly wanted?: 'groups'
  /** Hears what is being done. */
  readonly onStep?: (step: string) => void
}

/** What came of linking a register. */
export type Linked = {
  readonly model: Model
  /** The pairs that may be one person, with their bits. */
  readonly edges: Edges
  /** The joins down to the lowest bar thinkable, or to one below which the bar cannot lie. */
  readonly joins: readonly Join[]
  /** The bar chosen for the mode and this register, in bits. */
  readonly bar: number
  readonly scorer: Scorer
}

/** Links everybody in a register: learns a model unless given one, weighs, joins, and chooses the bar for the target precision. */
export function linkAll(closed: Closed, linking: Linking): Linked {
  const ready = prepare(closed, linking)
  return joinUp(closed, linking, ready, edgesOf(closed.blocks, ready.scorer, ready.floor))
}

/** Weighs beside us: takes the weighing to other threads, and gives at the end what they weighed. */
export type Hands = {
  readonly begin: (weighing: Weighing) => void
  readonly end: () => Promise<readonly Weighed[]>
}

/** The same, to the same result, with others to help weighing. */
export async function linkAllTogether(
  closed: Closed,
  linking: Linking,
  hands: Hands,
): Promise<Linked> {
  const ready = prepare(closed, linking)
  const { model, scorer, floor } = ready
  const weighing = weighingOf({ model, floor }, closed.roll, closed.blocks)
  hands.begin(weighing)
  const ours = weighShares(weighing, scorer, 'first')
  const edges = edgesOfShares(weighing, scorer, [...ours, ...(await hands.end())])
  return joinUp(closed, linking, ready, edges)
}

type Ready = Pick<Linked, 'model' | 'scorer'> & {
  /** Pairs below this are not kept. */
  readonly floor: number
}

function prepare(closed: Closed, { model: given, today, wanted, onStep }: Linking): Ready {
  const { roll, blocks } = closed
  const records = roll.count()
  if (!given) onStep?.('Learning from the records')
  const model = given ?? learn(roll, samplePairs(blocks), today)
  const room = records > 10_000 ? 1 << 17 : 1 << 14
  onStep?.('Weighing pairs')
  const scorer = createScorer(model, { roll, records, room })
  return { model, scorer, floor: wanted === 'groups' ? usualFloor : lowestBar }
}

/** Bars are seldom lower. In a region or more everybody would hang together by what lies below. */
const usualFloor = 1
const manyRecords = 100_000

function joinUp(closed: Closed, linking: Linking, ready: Ready, edges: Edges): Linked {
  const { mode, onStep } = linking
  const { model, scorer } = ready
  onStep?.('Joining groups')
  const records = closed.roll.count()
  const floor = records > manyRecords ? Math.max(usualFloor, ready.floor) : ready.floor
  const joins = joinsOf(records, edges, scorer, { mode, floor })
  // Where even the least of these joins are sure enough, the bar may lie lower still.
  if (floor === lowestBar || !mayGoLower(joins, mode)) {
    return { model, edges, joins, bar: chooseBar(joins, mode), scorer }
  }
  const all = ready.floor === lowestBar ? edges : edgesOf(closed.blocks, scorer, lowestBar)
  const more = joinsOf(records, all, scorer, { mode, floor: lowestBar })
  return { model, edges: all, joins: more, bar: chooseBar(more, mode), scorer }
}

type Manner = { readonly mode: Mode; readonly floor: number }

function joinsOf(
  records: number,
  edges: Edges,
  scorer: Scorer,
  { mode, floor }: Manner,
): readonly Join[] {
  const joins: Join[] = []
  const weigh = mode === 'casework' ? unlessRelatives(scorer) : scorer.weigh
  const weighed = mode === 'casework' ? { ...edges, bits: reweighed(edges, weigh) } : edges
  const grouping = { edges: edgesFrom(floor, weighed), weigh, floor }
  for (const component of componentsOf(records, grouping.edges)) {
    for (const join of agglomerate(grouping, component)) joins.push(join)
  }
  return joins
}

/** The edges of at least so many bits. */
function edgesFrom(floor: number, edges: Edges): Edges {
  const { ones, others, bits, count } = edges
  const kept = new Int32Array(count)
  let end = 0
  for (let edge = 0; edge < count; edge += 1) {
    if (shortFloatAt(bits, edge) < floor) continue
    kept[end] = edge
    end += 1
  }
  if (end === count) return edges
  const left = kept.subarray(0, end)
  return {
    ones: left.map((edge) => intAt(ones, edge)),
    others: left.map((edge) => intAt(others, edge)),
    bits: Float32Array.from(left, (edge) => shortFloatAt(bits, edge)),
    count: end,
  }
}

function reweighed({ ones, others, count }: Edges, weigh: Scorer['weigh']): Float32Array {
  return Float32Array.from({ length: count }, (_, edge) =>
    weigh(intAt(ones, edge), intAt(others, edge)),
  )
}

/** What two who may be relatives count for at most, in bits: too little to join them by themselves. */
const relativeBits = -4

/** Weighs for casework: relatives who are alike in all but the first name are never joined on the word of their two records. */
function unlessRelatives(scorer: Scorer): Scorer['weigh'] {
  return (one, other) => {
    const bits = scorer.weigh(one, other)
    return mayBeRelatives(scorer.findings()) ? Math.min(relativeBits, bits) : bits
  }
}

/** A model learnt from a register, with the bars that fit an index of its size. */
export function trainOnRegister(closed: Closed, today: string): Model {
  const casework = linkAll(closed, { mode: 'casework', today })
  const statistical = linkAll(closed, { mode: 'statistical', model: casework.model, today })
  const bars = { casework: casework.bar, statistical: statistical.bar, review: reviewBar }
  return { ...casework.model, thresholds: { records: closed.roll.count(), ...bars } }
}

/** Bits from which on a person is asked: a chance of one in five. */
const reviewBar = -2
