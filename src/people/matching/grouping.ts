/** Pairs that may be one person, with their weights in bits. */
export type Edges = {
  readonly ones: Int32Array
  readonly others: Int32Array
  readonly bits: Float32Array
  readonly count: number
}

/** Two people said, by a person, to be the same or different. */
export type Said = readonly (readonly [number, number])[]

export type Grouping = {
  readonly edges: Edges
  /** The bits between any two people, for pairs without an edge. */
  readonly weigh: (one: number, other: number) => number
  /** No two groups join that fit worse than this. */
  readonly floor: number
  readonly same?: Said
  /** Who must never be in one group, not even through others. */
  readonly isApart?: (one: number, other: number) => boolean
}

/** People who hang together by edges, and the numbers of those edges. */
export type Component = { readonly people: readonly number[]; readonly edges: readonly number[] }

/** One join of two groups, each named by one of its people. */
export type Join = {
  readonly one: number
  readonly other: number
  /** How well they fit, in bits: 0.7 of the mean and 0.3 of the best pair across, but no better than any join before within them. */
  readonly height: number
  /** The mean of the bits over all pairs across, each clamped to ±12. */
  readonly mean: number
  /** The bits of the best pair across, clamped likewise. */
  readonly best: number
  /** How many pairs lie across. */
  readonly pairs: number
}
