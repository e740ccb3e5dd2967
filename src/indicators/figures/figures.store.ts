import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import { monthsBetween } from '#vocabulary'
import { asFiguresOverEveryone, refreshStatistics } from '../fact/as-figures.store.ts'
import { countedColumns, type MonthCounts, nobodyCounted } from '../fact/cells.ts'
import type { Options } from '../fact/options.ts'
import { personMonthQuery } from '../fact/person-month.ts'

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
  return everyMonth(question, rows)
}

function everyMonth(
  question: FiguresQuestion,
  rows: readonly (MonthCounts & { readonly scope: string; readonly in_month: string })[],
): Figures {
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

/**
 * The same counts straight from the record, without keeping the fact: for a question asked once of a
 * record that is not kept. It is the same definition, counted by the same conditions.
 */
export async function countFigures(
  db: Db,
  question: FiguresQuestion & { readonly options: Options },
): Promise<Figures> {
  await refreshStatistics(db)
  const counted = countedColumns
    .map(({ code, counts }) => `count(*) filter (where ${counts})::integer as "${code}"`)
    .join(', ')
  const count = sql<MonthCounts & { scope: string; in_month: string }>`
    select scope, to_char(month, 'YYYY-MM') as in_month, ${sql.raw(counted)}
    from (${sql.raw(personMonthQuery(question.options, 'everyone'))}) as person_month
    where month between ${`${question.from}-01`}::date and ${`${question.to}-01`}::date
    group by scope, month
  `
  const { rows } = await db
    .transaction()
    .execute((counting) => asFiguresOverEveryone(counting, () => count.execute(counting)))
  return everyMonth(question, rows)
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
