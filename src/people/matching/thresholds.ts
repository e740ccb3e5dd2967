import type { Join } from './grouping.ts'
import { chanceOf } from './scorer.ts'

/** What groups are for: to act on somebody's file, or to count people. */
export const modes = ['casework', 'statistical'] as const

export type Mode = (typeof modes)[number]

/** The share of joined pairs that must be right: one wrong in five hundred to act on, one in a hundred to count by. */
const targets: Readonly<Record<Mode, number>> = { casework: 0.998, statistical: 0.99 }

/** No bar is lower than the one or needs to be higher than the other, in bits. */
export const lowestBar = -3
const highest = 12

/**
 * The lowest bar, in bits, at which the model expects the target share of joined pairs to be right. A join counts with the chance of its mean
 * weight for casework, which is cautious: pairs of one group stand by each other. For counting it counts with the chance midway between
 * the mean and the best pair, which comes closest to the truth (see the decision record).
 */
export function chooseBar(joins: readonly Join[], mode: Mode): number {
  const target = targets[mode]
  const sorted = joins
    .filter(({ mean }) => mean >= lowestBar)
    .sort((one, other) => other.mean - one.mean)
  let pairs = 0
  let right = 0
  let bar = highest
  for (const join of sorted) {
    const bits = mode === 'casework' ? join.mean : (join.mean + join.best) / 2
    pairs += join.pairs
    right += join.pairs * chanceOf(bits)
    if (right / pairs >= target) bar = Math.min(highest, join.mean)
  }
  return bar
}
