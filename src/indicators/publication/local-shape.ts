import { type CountedLocally, kindsMovedInto, type LocalCell } from '../local/local-cells.ts'
import type { Shape } from './shape.ts'

const kinds: readonly LocalCell[] = [...kindsMovedInto, 'l2_several']
const homes: readonly LocalCell[] = [
  'l2_settled',
  'l2_not_settled',
  'l2_settled_besides_l1',
  ...kinds,
]
const moves: readonly LocalCell[] = ['l2', 'l2_besides_r2', 'l2_besides_l1', ...homes]
const rate: readonly LocalCell[] = ['l1_moved', 'l1_kept', 'l1_lost']

/**
 * How the counts of each local indicator hang together. A share is shown whole or withheld whole: how many, of
 * how many, and with them those who are left. Of people accommodated, what is withheld takes the narrower with
 * it: all of them, then into a settled home or not, then the kinds of places, which are shown all or none,
 * since the total less all others tells the last. What subtracting would leave is a cell of its own, so there
 * are no remainders.
 */
export const localShapes: Readonly<Record<CountedLocally, Shape<LocalCell>>> = {
  l1: { cells: rate, remainders: [], withheldWith: () => rate },
  l2: {
    cells: moves,
    remainders: [],
    withheldWith: (cell) => [kinds, homes].find((together) => together.includes(cell)) ?? moves,
  },
}
