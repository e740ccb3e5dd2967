import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import { monthsBetween } from '#vocabulary'
import { countedColumns, type MonthCounts, nobodyCounted } from '../fact/cells.ts'

/** Counts by scope and then by month (`YYYY-MM`); every month asked for is there. */
export type Figures = ReadonlyMap<string, ReadonlyMap<string, MonthCounts>>

export type FiguresQuestion = {
  readonly scopes: readonly string[]
  readonly from: Temporal.PlainYearMonth
  readonly to: Temporal.PlainYearMonth
}

/** The kept counts of some scopes over some months, both ends included. Months in which nobody was counted are zeros. */
export async function readFigures(db: Db, question: FiguresQuestion): Promise<Figures> {
  const columns = countedColumns.map(({ column, code }) => `${column} as "${code}"`).join(', ')
  const { rows } = await sql<MonthCounts & { scope: string; in_month: string }>`
    select scope, to_char(month, 'YYYY-MM') as in_month, ${sql.raw(columns)}
    from indicators.month_figure
    where scope = any(${[...question.scopes]})
      and month between ${`${question.from}-01`}::date and ${`${question.to}-01`}::date
  `.execute(db)
  const kept = new Map(
    rows.map(({ scope, in_month, ...counts }) => [`${scope} ${in_month}`, counts]),
  )
  const months = monthsBetween(question.from, question.to).map(String)
  return new Map(
    question.scopes.map((scope) => [
      scope,
      new Map(months.map((month) => [month, kept.get(`${scope} ${month}`) ?? nobodyCounted])),
    ]),
  )
}

/** The first and last month in which anybody is counted; `undefined` for an empty record. */
export async function monthsCovered(
  db: Db,
): Promise<
  { readonly first: Temporal.PlainYearMonth; readonly last: Temporal.PlainYearMonth } | undefined
> {
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select to_char(min(month), 'YYYY-MM') as first, to_char(max(month), 'YYYY-MM') as last
    from indicators.month_figure
    where r1_month > 0
  `.execute(db)
  const { first, last } = rows[0] ?? {}
  if (!first || !last) return undefined
  return { first: Temporal.PlainYearMonth.from(first), last: Temporal.PlainYearMonth.from(last) }
}
