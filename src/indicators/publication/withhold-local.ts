import type { CountedLocally, LocalCell, LocalCounts } from '../local/local-cells.ts'
import { localShapes } from './local-shape.ts'
import { placeOf } from './places.ts'
import { withholdTotals } from './withhold-totals.ts'

/** The counts of a local indicator in one month, before anything is withheld. */
export type LocalMonth = {
  readonly indicator: CountedLocally
  /** The scope that holds all others. */
  readonly region: string
  readonly councils: readonly string[]
  readonly countsIn: (scope: string) => LocalCounts
  /** Counts from 1 to one less than this are small. */
  readonly smallest: number
}

/**
 * Which counts of a local indicator may not be seen in public, as places, `cell scope`: by the rule for totals,
 * and where the region withholds how many moved in, no council tells it either, for added up they would.
 */
export function withholdLocal({
  indicator,
  region,
  countsIn,
  ...month
}: LocalMonth): ReadonlySet<string> {
  const countOf = (cell: LocalCell, scope: string) =>
    scope === region ? countInRegion(countsIn(scope), cell) : countInCouncil(countsIn(scope), cell)
  const withheld = withholdTotals({ shape: localShapes[indicator], region, countOf, ...month })
  if (!withheld.has(placeOf('l2', region))) return withheld
  const together = month.councils.flatMap((council) =>
    localShapes.l2.withheldWith('l2').map((cell) => placeOf(cell, council)),
  )
  return new Set([...withheld, ...together])
}

/**
 * Everybody in R2 of the region moved in somewhere in it, so whoever moved in besides is what subtracting
 * leaves. Where that is nobody, R2, by national practice told however small, tells who moved in: as telling as one.
 */
function countInRegion(counts: LocalCounts, cell: LocalCell): number {
  const count = counts[cell] ?? 0
  return cell === 'l2_besides_r2' && counts.l2 ? Math.max(1, count) : count
}

/** In a council, subtracting R2 leaves no count of people: whoever was seen in it may have moved in elsewhere. */
function countInCouncil(counts: LocalCounts, cell: LocalCell): number {
  return cell === 'l2_besides_r2' ? 0 : (counts[cell] ?? 0)
}
