import {
  kindsMovedInto,
  type LocalCell,
  type LocalCounts,
  toldCells,
  untoldCells,
} from '../local/local-cells.ts'
import type { Shape } from './shape.ts'

const rate: readonly LocalCell[] = ['l1_moved', 'l1_kept', 'l1_lost']
const kinds: readonly LocalCell[] = [...kindsMovedInto, 'l2_settled_besides_l1']
const moves: readonly LocalCell[] = ['l2', 'l2_besides_r2', 'l2_besides_l1', ...kinds]

/**
 * How the counts of local indicators hang together. A rate is shown whole or withheld whole: how many, of how
 * many, and with them those who are left. Where people accommodated are withheld, so are the kinds of places;
 * and the kinds are shown all or none, since the total less all others tells the last. What subtracting would
 * leave is a cell of its own, so there are no remainders.
 */
export const localShape: Shape<LocalCell> = {
  cells: [...toldCells, ...untoldCells],
  remainders: [],
  withheldWith: (cell) => [rate, kinds].find((together) => together.includes(cell)) ?? moves,
}

/**
 * How many the rule takes a cell to count. Where nobody moved in besides those of R2, anybody knows who moved
 * in as well as R2 tells it, which by national practice is told however small: that is as telling as one.
 */
export function countForRule(counts: LocalCounts, cell: LocalCell): number {
  const count = counts[cell] ?? 0
  return cell === 'l2_besides_r2' && counts.l2 ? Math.max(1, count) : count
}
