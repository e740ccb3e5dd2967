import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import { monthsBetween } from '#vocabulary'
import type { CellCode } from '../fact/cells.ts'
import {
  type Broken,
  type Counts,
  placeOf,
  sumOf,
  type Tally,
  tableOf,
} from '../publication/places.ts'
import { withhold } from '../publication/withhold.ts'
import { brokenDown, type Dimension, dimensions, remaindersOf } from './dimensions.ts'
import { readTallies, type TallyRow } from './tally.store.ts'

/** Counts below this are small, unless a region sets another. */
export const smallestShown = 5

export type BreakdownsQuestion = {
  /** The scope that holds all others. */
  readonly region: string
  readonly councils: readonly string[]
  readonly from: Temporal.PlainYearMonth
  readonly to: Temporal.PlainYearMonth
  readonly smallest?: number | undefined
}

/** A breakdown that may be seen in public: counts by category, or none where they are withheld. */
export type Breakdown = {
  readonly month: string
  readonly scope: string
  readonly figure: CellCode
  readonly dimension: Dimension
  readonly total: number
  readonly counts: Counts | undefined
}

/**
 * Every breakdown of the eight indicators that may be seen in public, for each month, scope and
 * dimension. Whoever shows or hands on a breakdown takes it from here, after small numbers are withheld.
 */
export async function readBreakdowns(
  db: Db,
  question: BreakdownsQuestion,
): Promise<readonly Breakdown[]> {
  const rows = await readTallies(db, question)
  const byMonth = new Map<string, TallyRow[]>()
  for (const row of rows) byMonth.set(row.month, [...(byMonth.get(row.month) ?? []), row])
  const told: Breakdown[] = []
  for (const month of monthsBetween(question.from, question.to).map(String)) {
    for (const dimension of dimensions) {
      told.push(...breakdownsOf(byMonth.get(month) ?? [], dimension, question, month))
    }
    // Others are answered between the months.
    await new Promise(setImmediate)
  }
  return told
}

function breakdownsOf(
  rows: readonly TallyRow[],
  dimension: Dimension,
  question: BreakdownsQuestion,
  month: string,
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
    smallest: question.smallest ?? smallestShown,
  }
  const shown = withhold(broken)
  return figures.flatMap((figure) =>
    [question.region, ...question.councils].map((scope) => {
      const counts = tableOf(broken, { whole: figure, less: [] }, scope)
      const isShown = shown.has(placeOf(figure, scope))
      const total = sumOf(counts)
      return { month, scope, figure, dimension, total, counts: isShown ? counts : undefined }
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
