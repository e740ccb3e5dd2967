import type { Entry } from '../state/room.ts'

/** Behind every position a log can come to. */
const behindAll = 2 ** 31

/**
 * Where an entry stands among others. What stands under a name keeps its place. What stands under nobody’s comes behind,
 * in the order of ids that say nothing of when they were made, so that its place does not tell whose it is.
 */
export function orderKeyOf({ id, attribution, position }: Entry): number {
  if (attribution !== 'unattributed') return position
  return behindAll + Number.parseInt(id.slice(0, 8), 16)
}
