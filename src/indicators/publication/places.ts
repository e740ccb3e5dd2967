/** People alike in two things: where they count, and in which category of a breakdown. */
export type Tally = {
  /** The places in which they count, each an indicator's figure in a scope: `r1_month E08000026`. */
  readonly places: ReadonlySet<string>
  readonly category: string
  readonly people: number
  /** Whether a headline figure gives their category away, as that of care leavers under 25 gives an age. */
  readonly isGivenAway?: boolean | undefined
}

/**
 * A set of people that can be counted from published breakdowns: everyone in `whole`, or everyone in
 * it who is in none of `less`. Those in `less` lie within the whole and apart from one another, so
 * that subtracting their counts counts the rest.
 */
export type Group = { readonly whole: string; readonly less: readonly string[] }

/** How many people of each category; every category is there. */
export type Counts = Readonly<Record<string, number>>

/** What a breakdown is made of, for one dimension and month. */
export type Broken = {
  readonly tallies: readonly Tally[]
  readonly categories: readonly string[]
  readonly region: string
  readonly councils: readonly string[]
  /** The figures broken down; those named later give way first. */
  readonly figures: readonly string[]
  /** What can be counted by subtracting one figure's breakdown from another's. */
  readonly remainders: readonly Group[]
  /** Counts from 1 to one less than this are small. */
  readonly smallest: number
  /** Places whose total is withheld already, and with it the breakdown. */
  readonly withheld?: ReadonlySet<string> | undefined
}

/** The place of a figure in a scope. */
export function placeOf(figure: string, scope: string): string {
  return `${figure} ${scope}`
}

/** Whether these people are in a group in a scope. */
export function isIn({ places }: Tally, { whole, less }: Group, scope: string): boolean {
  return (
    places.has(placeOf(whole, scope)) && !less.some((figure) => places.has(placeOf(figure, scope)))
  )
}

/** The breakdown of a group in a scope. */
export function tableOf(broken: Broken, group: Group, scope: string): Counts {
  return countBy(broken, (tally) => isIn(tally, group, scope))
}

/** How many people of each category a test lets through. */
export function countBy(
  { tallies, categories }: Broken,
  isMeant: (tally: Tally) => boolean,
): Counts {
  const counts: Record<string, number> = Object.fromEntries(categories.map((name) => [name, 0]))
  for (const tally of tallies) {
    if (isMeant(tally)) counts[tally.category] = (counts[tally.category] ?? 0) + tally.people
  }
  return counts
}

/** How many people in all. */
export function sumOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
