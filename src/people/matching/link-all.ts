import { agglomerate } from './agglomerate.ts'
import { edgesOf, samplePairs } from './candidate-pairs.ts'
import { componentsOf } from './components.ts'
import type { Edges, Join } from './grouping.ts'
import type { Model } from './model.ts'
import { intAt } from './numbers.ts'
import type { Closed } from './register.ts'
import { mayBeRelatives } from './relatives.ts'
import { createScorer, type Scorer } from './scorer.ts'
import { chooseBar, lowestBar, type Mode } from './thresholds.ts'
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
  /** Hears what is being done. */
  readonly onStep?: (step: string) => void
}

/** What came of linking a register. */
export type Linked = {
  readonly model: Model
  /** All pairs that may be one person, with their bits. */
  readonly edges: Edges
  /** The joins down to the lowest bar thinkable. */
  readonly joins: readonly Join[]
  /** The bar chosen for the mode and this register, in bits. */
  readonly bar: number
  readonly scorer: Scorer
}

/** Links everybody in a register: learns a model unless given one, weighs, joins, and chooses the bar for the target precision. */
export function linkAll(closed: Closed, linking: Linking): Linked {
  const ready = prepare(closed, linking)
  return joinUp(closed, linking, {
    ...ready,
    edges: edgesOf(closed.blocks, ready.scorer, lowestBar),
  })
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
  const { model, scorer } = ready
  const weighing = weighingOf({ model, floor: lowestBar }, closed.roll, closed.blocks)
  hands.begin(weighing)
  const ours = weighShares(weighing, scorer, 'first')
  const edges = edgesOfShares(weighing, scorer, [...ours, ...(await hands.end())])
  return joinUp(closed, linking, { ...ready, edges })
}

function prepare({ roll, blocks }: Closed, { model: given, today, onStep }: Linking) {
  const records = roll.count()
  if (!given) onStep?.('Learning from the records')
  const model = given ?? learn(roll, samplePairs(blocks), today)
  const room = records > 10_000 ? 1 << 20 : 1 << 14
  onStep?.('Weighing pairs')
  return { model, scorer: createScorer(model, { roll, records, room }) }
}

function joinUp(
  closed: Closed,
  { mode, onStep }: Linking,
  { model, scorer, edges }: Pick<Linked, 'model' | 'scorer' | 'edges'>,
): Linked {
  onStep?.('Joining groups')
  const joins = joinsOf(closed.roll.count(), edges, scorer, mode)
  return { model, edges, joins, bar: chooseBar(joins, mode), scorer }
}

function joinsOf(records: number, edges: Edges, scorer: Scorer, mode: Mode): readonly Join[] {
  const joins: Join[] = []
  const weigh = mode === 'casework' ? unlessRelatives(scorer) : scorer.weigh
  const bits = mode === 'casework' ? reweighed(edges, weigh) : edges.bits
  const grouping = { edges: { ...edges, bits }, weigh, floor: lowestBar }
  for (const component of componentsOf(records, edges)) {
    for (const join of agglomerate(grouping, component)) joins.push(join)
  }
  return joins
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
