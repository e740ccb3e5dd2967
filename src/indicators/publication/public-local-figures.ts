import type { Db } from '#foundations'
import { monthsBetween } from '#vocabulary'
import { type CountedLocally, type LocalCell, toldCells } from '../local/local-cells.ts'
import { type LocalFigures, readSubtractable } from '../local/local-figures.store.ts'
import { placeOf } from './places.ts'
import type { PublicCount, PublicQuestion } from './public-figures.ts'
import { breakdownLimit } from './smallest.ts'
import { withholdLocal } from './withhold-local.ts'

/** Counts of a local indicator as anybody may see them, by scope and then by month (`YYYY-MM`). */
export type PublicLocalFigures = ReadonlyMap<
  string,
  ReadonlyMap<string, { readonly [Cell in LocalCell]?: PublicCount }>
>

/** Which local indicator is asked for the public. */
type LocalQuestion = PublicQuestion & { readonly indicator: CountedLocally }

/** What a local indicator counts, after small numbers are withheld by the limit of breakdowns. */
export async function readPublicLocalFigures(
  db: Db,
  question: LocalQuestion,
): Promise<PublicLocalFigures> {
  const figures = await readSubtractable(db, question)
  const scopes = [question.region, ...question.councils]
  const told = new Map(scopes.map((scope) => [scope, new Map()]))
  for (const month of monthsBetween(question.from, question.to).map(String)) {
    const withheld = withheldIn(figures, question, month)
    for (const scope of scopes) {
      const counts = toldCells.map((cell) => [
        cell,
        withheld.has(placeOf(cell, scope))
          ? 'withheld'
          : (figures.get(scope)?.get(month)?.[cell] ?? 0),
      ])
      told.get(scope)?.set(month, Object.fromEntries(counts))
    }
  }
  return told
}

function withheldIn(
  figures: LocalFigures,
  { indicator, region, councils, smallest }: LocalQuestion,
  month: string,
): ReadonlySet<string> {
  return withholdLocal({
    indicator,
    region,
    councils,
    smallest: breakdownLimit(smallest),
    countsIn: (scope) => figures.get(scope)?.get(month) ?? {},
  })
}
