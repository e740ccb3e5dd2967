import type { Join } from './grouping.ts'
import { chanceOf } from './scorer.ts'

/** What groups are for: to act on somebody's file, or to count people. */
export const modes = ['casework', 'statistical'] as const

export type Mode = (typeof modes)[number]

/** The share of joined pairs that must be right: one wrong in five hundred to act on, one in a hundred to count by. */
const targets: Readonly<Record<Mode, number>> = { casework: 0.998, statistical: 0.99 }

/** The estimate for casework runs this much high on the sets it was tried on; so something is kept in hand. */
const margins: Readonly<Record<Mode, number>> = { casework: 0.0007, statistical: 0.0005 }

/** No bar is lower than the one or needs to be higher than the other, in bits. */
export const lowestBar = -3
const highest = 12

/**
 * The lowest bar, in bits, at which the model expects the target share of joined pairs to be right, and no lower than the last join
 * by which more is expected to be gained than spoilt: where hardly anybody is mistaken, the share alone would let anything in. A join counts with the chance of its
 * height for casework, and with the chance midway between its mean and its best pair for counting: of what was tried, these come closest to the truth
 * (see the decision record).
 */
export function chooseBar(joins: readonly Join[], mode: Mode): number {
  const target = targets[mode] + margins[mode]
  const sorted = joins.filter(({ height }) => height >= lowestBar)
  sorted.sort((one, other) => other.height - one.height)
  const all = { pairs: 0, right: 0 }
  let gained = { pairs: 0, right: 0 }
  let bar = highest
  for (const join of sorted) {
    for (const sum of [all, gained]) {
      sum.pairs += join.pairs
      sum.right += rightOf(join, mode)
    }
    if (all.right / all.pairs < target || gained.right < gained.pairs / 2) continue
    bar = Math.min(highest, join.height)
    gained = { pairs: 0, right: 0 }
  }
  return bar
}

/** How many of the pairs that a join brings together are expected to be right. */
function rightOf({ height, mean, best, pairs }: Join, mode: Mode): number {
  return pairs * chanceOf(mode === 'casework' ? height : (mean + best) / 2)
}

/** Whether so few of the joined pairs are expected to be wrong that the bar might lie below all these joins. */
export function mayGoLower(joins: readonly Join[], mode: Mode): boolean {
  const pairs = joins.reduce((sum, join) => sum + join.pairs, 0)
  const right = joins.reduce((sum, join) => sum + rightOf(join, mode), 0)
  return right >= pairs * (targets[mode] + margins[mode])
}
