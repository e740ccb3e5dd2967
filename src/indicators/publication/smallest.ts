/** From which count on figures may be seen in public; smaller ones, of somebody, are withheld. With 1 nothing is. */
export type Smallest = {
  /** For each category of a breakdown. */
  readonly breakdown: number
  /** For totals. */
  readonly headline: number
}

/** The limit breakdowns are held to: never below that of totals, or a category would tell more than its total. */
export function breakdownLimit({ breakdown, headline }: Smallest): number {
  return Math.max(breakdown, headline)
}

/** National practice: breakdowns of fewer than five people are withheld, totals never. */
export const nationalSmallest: Smallest = { breakdown: 5, headline: 1 }
