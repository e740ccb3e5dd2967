import { type AccommodationType, accommodationTypes } from '#vocabulary'

/** The local indicators that are counted in the record. */
export type CountedLocally = 'l1' | 'l2'

/** A number of a month that local indicators are made of, as the `.sql` beside this counts it. */
export type LocalCell = (typeof untoldCells)[number] | (typeof totals)[number] | KindMovedInto

type KindMovedInto = `l2_${AccommodationType}`

const totals = ['l1_moved', 'l1_kept', 'l2', 'l2_settled', 'l2_not_settled'] as const

/** People who moved into each kind of place. */
export const kindsMovedInto: readonly KindMovedInto[] = accommodationTypes.map(
  ({ code }) => `l2_${code}` as const,
)

/** The cells that are told. */
export const toldCells: readonly LocalCell[] = [...totals, ...kindsMovedInto]

/**
 * Cells that are never told, and are counted because anybody could subtract them: those who did not keep their
 * home; those who moved in and do not count in R2; those who moved in, or moved into a settled home, and do not
 * count in L1 six months later; and those who moved into several kinds of place.
 */
export const untoldCells = [
  'l1_lost',
  'l2_besides_r2',
  'l2_besides_l1',
  'l2_settled_besides_l1',
  'l2_several',
] as const

/** The counts of a scope's month; a cell that is not there is nobody. */
export type LocalCounts = { readonly [Cell in LocalCell]?: number }
