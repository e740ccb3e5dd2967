import type { Blocks } from './blocks.ts'
import { intAt } from './numbers.ts'

/** A part of the people, from one number up to but not including another. */
export type Stretch = { readonly from: number; readonly to: number }

/**
 * Calls `meet` once for each two people who share a block and the lower of whom lies in the stretch, all of one after the other: what
 * is read of them stays at hand.
 */
export function eachPair(
  blocks: Blocks,
  { from, to }: Stretch,
  meet: (one: number, other: number) => void,
): void {
  const { personStarts, ofPerson } = blocks
  const meeting = { blocks, last: new Int32Array(personStarts.length), meet }
  for (let one = from; one < to; one += 1) {
    const end = intAt(personStarts, one + 1)
    for (let index = intAt(personStarts, one); index < end; index += 1) {
      meetBlock(meeting, one, intAt(ofPerson, index))
    }
  }
}

type Meeting = {
  readonly blocks: Blocks
  /** Whom each has met last as the higher one, plus 1; 0 for nobody yet. */
  readonly last: Int32Array
  readonly meet: (one: number, other: number) => void
}

/** Members stand in ascending order, so whoever is higher comes last. */
function meetBlock({ blocks, last, meet }: Meeting, one: number, block: number): void {
  const { starts, members } = blocks
  for (let place = intAt(starts, block + 1) - 1; ; place -= 1) {
    const other = intAt(members, place)
    if (other <= one) return
    if (last[other] === one + 1) continue
    last[other] = one + 1
    meet(one, other)
  }
}
