import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import { monthsBetween } from '#vocabulary'
import { type CountedCode, countedColumns, type MonthCounts, nobodyCounted } from '../fact/cells.ts'
import { type Figures, readFigures } from '../figures/figures.store.ts'
import { nationalShape } from './parts.ts'
import { placeOf } from './places.ts'
import type { Smallest } from './smallest.ts'
import { withholdTotals } from './withhold-totals.ts'

/** A total as anybody may see it. */
export type PublicCount = number | 'withheld'

type PublicMonth = { readonly [Code in CountedCode]: PublicCount }

/** Totals by scope and then by month (`YYYY-MM`), after small ones are withheld; every month asked for is there. */
export type PublicFigures = ReadonlyMap<string, ReadonlyMap<string, PublicMonth>>

/** What is asked for the public, who always sees the region beside its councils. */
export type PublicQuestion = {
  /** The scope that holds all others. */
  readonly region: string
  readonly councils: readonly string[]
  readonly from: Temporal.PlainYearMonth
  readonly to: Temporal.PlainYearMonth
  readonly smallest: Smallest
}

/** The totals that may be seen in public. Whoever shows or hands on a total takes it from here. */
export async function readPublicFigures(db: Db, question: PublicQuestion): Promise<PublicFigures> {
  const scopes = [question.region, ...question.councils]
  const figures = await readFigures(db, { scopes, from: question.from, to: question.to })
  if (question.smallest.headline < 2) return figures
  const told = new Map(scopes.map((scope) => [scope, new Map<string, PublicMonth>()]))
  for (const month of monthsBetween(question.from, question.to).map(String)) {
    const withheld = withheldIn(figures, question, month)
    for (const scope of scopes) {
      told.get(scope)?.set(month, withoutWithheld(countsOf(figures, scope, month), scope, withheld))
    }
    // Others are answered between the months.
    await new Promise(setImmediate)
  }
  return told
}

/** The places, `cell scope`, of a month whose totals are withheld. */
export function withheldIn(
  figures: Figures,
  { region, councils, smallest }: PublicQuestion,
  month: string,
): ReadonlySet<string> {
  const countOf = (cell: CountedCode, scope: string) => countsOf(figures, scope, month)[cell]
  return withholdTotals({
    shape: nationalShape,
    region,
    councils,
    smallest: smallest.headline,
    countOf,
  })
}

function countsOf(figures: Figures, scope: string, month: string): MonthCounts {
  return figures.get(scope)?.get(month) ?? nobodyCounted
}

function withoutWithheld(
  counts: MonthCounts,
  scope: string,
  withheld: ReadonlySet<string>,
): PublicMonth {
  return Object.fromEntries(
    countedColumns.map(({ code }) => [
      code,
      withheld.has(placeOf(code, scope)) ? 'withheld' : counts[code],
    ]),
  ) as PublicMonth
}
