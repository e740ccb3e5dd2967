/** How the cells of a month hang together: what the rule for small totals must know of them. */
export type Shape<Cell extends string> = {
  /** Every cell that is published, or that anybody could work out of those that are. */
  readonly cells: readonly Cell[]
  /** What subtracting cells tells. */
  readonly remainders: readonly Remainder<Cell>[]
  /** Every cell that is withheld when one is, itself among them. */
  readonly withheldWith: (cell: Cell) => readonly Cell[]
}

/** People of one cell who are in none of others: what anybody gets who subtracts. Those last in `less` give way first. */
export type Remainder<Cell extends string> = {
  readonly whole: Cell
  readonly less: readonly Cell[]
}
