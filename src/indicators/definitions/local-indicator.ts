import type { CountedLocally, LocalCell } from '../local/local-cells.ts'
import type { Definition, LocalCode } from './indicator.ts'

/** An indicator this region defined for itself, in the same words as the national ones and beside them. */
export type LocalIndicator = Definition & {
  readonly code: LocalCode
  /** The name of this reading; it changes whenever a figure could. */
  readonly version: string
  /** Whom the figure counts, and of whom where it is a share: what whoever observes it has to count as well. */
  readonly numerator: string
  readonly denominator: string | undefined
  /** Where the record is counted, the cells of the figure. */
  readonly cells: MeasuredCells | undefined
  /** Parts of it that are counted beside it, each a figure of its own. */
  readonly parts: readonly { readonly cell: LocalCell; readonly label: string }[]
}

type MeasuredCells = {
  readonly indicator: CountedLocally
  readonly numerator: LocalCell
  readonly denominator: LocalCell | undefined
}
