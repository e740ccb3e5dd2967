import { placeOf } from './places.ts'
import type { Remainder, Shape } from './shape.ts'

/** The totals of one month, before anything is withheld. */
export type Totals<Cell extends string> = {
  /** What is counted, and how it hangs together. */
  readonly shape: Shape<Cell>
  /** The scope that holds all others. */
  readonly region: string
  readonly councils: readonly string[]
  readonly countOf: (cell: Cell, scope: string) => number
  /** Totals from 1 to one less than this are small; with 1 none is. */
  readonly smallest: number
}

type Place<Cell> = { readonly cell: Cell; readonly scope: string }

/**
 * Which totals of a month may not be seen in public, as places, `cell scope`: none by national practice,
 * in which no total is small. The one rule where a region has chosen another:
 *
 * 1. A small total is withheld, with every total that counts some of the same people, and so is the
 *    whole of a family (the six ways of p2, the bands of nights) in which one is small.
 * 2. A total is withheld when subtracting it from a wider one would leave few people, or would tell too
 *    nearly how many another, withheld one can be.
 * 3. What the region leaves for the councils withheld must be many, not just one for each, and for two
 *    councils at least; else the next council is withheld, that with the fewest people first, and the
 *    region's own last.
 *
 * Breakdowns of a total that is withheld are withheld too. Nothing published adds months together.
 */
export function withholdTotals<Cell extends string>(totals: Totals<Cell>): ReadonlySet<string> {
  const withheld = new Set<string>()
  if (totals.smallest < 2) return withheld
  const withhold = ({ cell, scope }: Place<Cell>) => {
    for (const one of totals.shape.withheldWith(cell)) withheld.add(placeOf(one, scope))
  }
  for (const place of everySmall(totals)) withhold(place)
  for (;;) {
    const next = subtracted(totals, withheld) ?? acrossAreas(totals, withheld)
    if (!next) return withheld
    withhold(next)
  }
}

function isSmall({ smallest }: Pick<Totals<never>, 'smallest'>, count: number): boolean {
  return count > 0 && count < smallest
}

/** Step 1: every total that is small. */
function everySmall<Cell extends string>(totals: Totals<Cell>): readonly Place<Cell>[] {
  return scopesOf(totals).flatMap((scope) =>
    totals.shape.cells
      .filter((cell) => isSmall(totals, totals.countOf(cell, scope)))
      .map((cell) => ({ cell, scope })),
  )
}

/** Step 2: the narrowest total shown of a remainder that tells too much. */
function subtracted<Cell extends string>(
  totals: Totals<Cell>,
  withheld: ReadonlySet<string>,
): Place<Cell> | undefined {
  for (const scope of scopesOf(totals)) {
    const isShown = (cell: Cell) => !withheld.has(placeOf(cell, scope))
    for (const remainder of totals.shape.remainders.filter(({ whole }) => isShown(whole))) {
      const shown = remainder.less.filter(isShown)
      const cell = shown.findLast((part) => totals.countOf(part, scope) > 0)
      const isAllShown = shown.length === remainder.less.length
      const left = leftOf(totals, remainder, scope)
      const isTold = isAllShown ? isSmall(totals, left) : isNear(totals, left)
      if (isTold && cell) return { cell, scope }
    }
  }
  return undefined
}

function leftOf<Cell extends string>(
  { countOf }: Totals<Cell>,
  { whole, less }: Remainder<Cell>,
  scope: string,
): number {
  return less.reduce((left, cell) => left - countOf(cell, scope), countOf(whole, scope))
}

/** Whether few people left bound too nearly what one of the withheld can be. */
function isNear({ smallest }: Pick<Totals<never>, 'smallest'>, left: number): boolean {
  return left >= 0 && left < smallest
}

/** Step 3: the next council, or the region, where the councils withheld are told by what is left. */
function acrossAreas<Cell extends string>(
  totals: Totals<Cell>,
  withheld: ReadonlySet<string>,
): Place<Cell> | undefined {
  for (const cell of totals.shape.cells) {
    if (withheld.has(placeOf(cell, totals.region))) continue
    if (isEnough(totals, withheld, cell)) continue
    const [fewest] = totals.councils
      .filter((council) => !withheld.has(placeOf(cell, council)))
      .filter((council) => totals.countOf(cell, council) > 0)
      .toSorted((one, other) =>
        inTurn(totals.countOf(cell, one) - totals.countOf(cell, other), one, other),
      )
    return { cell, scope: fewest ?? totals.region }
  }
  return undefined
}

/** Of councils with as many people the first by name, so that everybody who asks is shown the same. */
function inTurn(difference: number, one: string, other: string): number {
  return difference || (one < other ? -1 : 1)
}

/** Whether what the region leaves for the councils withheld tells none of them. */
function isEnough<Cell extends string>(
  totals: Totals<Cell>,
  withheld: ReadonlySet<string>,
  cell: Cell,
): boolean {
  const { region, councils, countOf } = totals
  const hidden = councils.filter((council) => withheld.has(placeOf(cell, council)))
  const someone = hidden.filter((council) => countOf(cell, council) > 0).length
  if (someone === 0) return true
  const shown = councils.filter((council) => !hidden.includes(council))
  const left = shown.reduce((sum, council) => sum - countOf(cell, council), countOf(cell, region))
  return someone > 1 && left !== someone && left >= totals.smallest
}

function scopesOf({
  region,
  councils,
}: Pick<Totals<never>, 'region' | 'councils'>): readonly string[] {
  return [region, ...councils]
}
