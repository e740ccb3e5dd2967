import type { CountedCode } from '../fact/cells.ts'
import { countedColumns } from '../fact/cells.ts'
import { type Remainder, remainders, withheldWith } from './parts.ts'
import { placeOf } from './places.ts'

/** The totals of one month, before anything is withheld. */
export type Totals = {
  /** The scope that holds all others. */
  readonly region: string
  readonly councils: readonly string[]
  readonly countOf: (cell: CountedCode, scope: string) => number
  /** Totals from 1 to one less than this are small; with 1 none is. */
  readonly smallest: number
}

type Place = { readonly cell: CountedCode; readonly scope: string }
type Step = (totals: Totals, withheld: ReadonlySet<string>) => Place | undefined

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
export function withholdTotals(totals: Totals): ReadonlySet<string> {
  const withheld = new Set<string>()
  if (totals.smallest < 2) return withheld
  for (;;) {
    const next = tellsTooMuch(totals, withheld)
    if (!next) return withheld
    for (const cell of withheldWith(next.cell)) withheld.add(placeOf(cell, next.scope))
  }
}

const steps: readonly Step[] = [small, subtracted, acrossAreas]

function tellsTooMuch(totals: Totals, withheld: ReadonlySet<string>): Place | undefined {
  for (const step of steps) {
    const next = step(totals, withheld)
    if (next) return next
  }
  return undefined
}

function isSmall({ smallest }: Totals, count: number): boolean {
  return count > 0 && count < smallest
}

/** Step 1: the next total shown that is small. */
function small(totals: Totals, withheld: ReadonlySet<string>): Place | undefined {
  for (const scope of scopesOf(totals)) {
    for (const { code: cell } of countedColumns) {
      const isShown = !withheld.has(placeOf(cell, scope))
      if (isShown && isSmall(totals, totals.countOf(cell, scope))) return { cell, scope }
    }
  }
  return undefined
}

/** Step 2: the narrowest total shown of a remainder that tells too much. */
function subtracted(totals: Totals, withheld: ReadonlySet<string>): Place | undefined {
  for (const scope of scopesOf(totals)) {
    const isShown = (cell: CountedCode) => !withheld.has(placeOf(cell, scope))
    for (const remainder of remainders.filter(({ whole }) => isShown(whole))) {
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

function leftOf({ countOf }: Totals, { whole, less }: Remainder, scope: string): number {
  return less.reduce((left, cell) => left - countOf(cell, scope), countOf(whole, scope))
}

/** Whether few people left bound too nearly what one of the withheld can be. */
function isNear({ smallest }: Totals, left: number): boolean {
  return left >= 0 && left < smallest
}

/** Step 3: the next council, or the region, where the councils withheld are told by what is left. */
function acrossAreas(totals: Totals, withheld: ReadonlySet<string>): Place | undefined {
  for (const { code: cell } of countedColumns) {
    if (withheld.has(placeOf(cell, totals.region))) continue
    if (isEnough(totals, withheld, cell)) continue
    const [fewest] = totals.councils
      .filter((council) => !withheld.has(placeOf(cell, council)))
      .filter((council) => totals.countOf(cell, council) > 0)
      .toSorted((one, other) => totals.countOf(cell, one) - totals.countOf(cell, other))
    return { cell, scope: fewest ?? totals.region }
  }
  return undefined
}

/** Whether what the region leaves for the councils withheld tells none of them. */
function isEnough(totals: Totals, withheld: ReadonlySet<string>, cell: CountedCode): boolean {
  const { region, councils, countOf } = totals
  const hidden = councils.filter((council) => withheld.has(placeOf(cell, council)))
  const someone = hidden.filter((council) => countOf(cell, council) > 0).length
  if (someone === 0) return true
  const shown = councils.filter((council) => !hidden.includes(council))
  const left = shown.reduce((sum, council) => sum - countOf(cell, council), countOf(cell, region))
  return someone > 1 && left !== someone && left >= totals.smallest
}

function scopesOf({ region, councils }: Totals): readonly string[] {
  return [region, ...councils]
}
