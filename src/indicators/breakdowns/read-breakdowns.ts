import type { Db } from '#foundations'
import { monthsBetween } from '#vocabulary'
import type { CellCode } from '../fact/cells.ts'
import { readFigures } from '../figures/figures.store.ts'
import {
  type Broken,
  type Counts,
  placeOf,
  sumOf,
  type Tally,
  tableOf,
} from '../publication/places.ts'
import { type PublicCount, type PublicQuestion, withheldIn } from '../publication/public-figures.ts'
import { breakdownLimit } from '../publication/smallest.ts'
import { withhold } from '../publication/withhold.ts'
import { brokenDown, type Dimension, dimensions, remaindersOf } from './dimensions.ts'
import { readTallies, type TallyRow } from './tally.store.ts'

/** A breakdown that may be seen in public: counts by category, or none where they are withheld. */
export type Breakdown = {
  readonly month: string
  readonly scope: string
  readonly figure: CellCode
  readonly dimension: Dimension
  readonly total: PublicCount
  readonly counts: Counts | undefined
}

/**
 * Every breakdown of the eight indicators that may be seen in public, for each month, scope and
 * dimension. Whoever shows or hands on a breakdown takes it from here, after small numbers are withheld.
 */
export async function readBreakdowns(
  db: Db,
  question: PublicQuestion,
): Promise<readonly Breakdown[]> {
  const rows = await readTallies(db, question)
  const scopes = [question.region, ...question.councils]
  const figures = await readFigures(db, { scopes, from: question.from, to: question.to })
  const byMonth = new Map<string, TallyRow[]>()
  for (const row of rows) byMonth.set(row.month, [...(byMonth.get(row.month) ?? []), row])
  const told: Breakdown[] = []
  for (const month of monthsBetween(question.from, question.to).map(String)) {
    const about = { question, month, withheld: withheldIn(figures, question, month) }
    for (const dimension of dimensions) {
      told.push(...breakdownsOf(byMonth.get(month) ?? [], dimension, about))
    }
    // Others are answered between the months.
    await new Promise(setImmediate)
  }
  return told
}

type About = {
  readonly question: PublicQuestion
  readonly month: string
  /** Places whose totals are withheld. */
  readonly withheld: ReadonlySet<string>
}

function breakdownsOf(
  rows: readonly TallyRow[],
  dimension: Dimension,
  { question, month, withheld }: About,
): readonly Breakdown[] {
  const figures = brokenDown.filter((figure) => !dimension.without.includes(figure))
  const broken: Broken = {
    tallies: rows.map((row) => tallyOf(row, dimension)),
    categories: dimension.categories.map(({ code }) => code),
    region: question.region,
    councils: question.councils,
    figures,
    remainders: remaindersOf.filter(({ less }) =>
      less.every((figure) => figures.some((known) => known === figure)),
    ),
    smallest: breakdownLimit(question.smallest),
    withheld,
  }
  const shown = withhold(broken)
  return figures.flatMap((figure) =>
    [question.region, ...question.councils].map((scope) => {
      const counts = tableOf(broken, { whole: figure, less: [] }, scope)
      const place = placeOf(figure, scope)
      const total = withheld.has(place) ? 'withheld' : sumOf(counts)
      return {
        month,
        scope,
        figure,
        dimension,
        total,
        counts: shown.has(place) ? counts : undefined,
      }
    }),
  )
}

function tallyOf(row: TallyRow, dimension: Dimension): Tally {
  const places = row.where.flatMap((text) => {
    const [scope = '', bits = '0'] = text.split(' ')
    const counted = brokenDown.filter((_, index) => (Number(bits) >> index) % 2 === 1)
    return counted.map((figure) => placeOf(figure, scope))
  })
  return {
    places: new Set(places),
    category: row[dimension.code],
    people: row.people,
    isGivenAway: dimension.code === 'age' && row.is_care_leaver_counted,
  }
}
