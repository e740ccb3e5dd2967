import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { type Db, projectFolder } from '#foundations'
import { firstDayOf, lastDayOf } from '#vocabulary'
import { readAsFigures } from '../fact/as-figures.store.ts'
import { type CountedLocally, kindsMovedInto, type LocalCounts } from './local-cells.ts'

/** Counts of local indicators by scope and then by month (`YYYY-MM`); where nothing is there, it is nobody. */
export type LocalFigures = ReadonlyMap<string, ReadonlyMap<string, LocalCounts>>

/** Which local indicator, over which months, both ends included. */
export type LocalQuestion = {
  readonly indicator: CountedLocally
  readonly from: Temporal.PlainYearMonth
  readonly to: Temporal.PlainYearMonth
}

/**
 * What a local indicator counts, in every scope: the cells that are told. It is counted when it is asked for,
 * in one pass over the stays, by the role that may read the open views alone.
 */
export function readLocalFigures(db: Db, question: LocalQuestion): Promise<LocalFigures> {
  return readCounted(db, counts[question.indicator](question))
}

/** The same with the cells that are never told, for whoever must know what could be subtracted. */
export function readSubtractable(db: Db, question: LocalQuestion): Promise<LocalFigures> {
  return readCounted(db, subtractable[question.indicator](question))
}

async function readCounted(db: Db, count: RawBuilder<Row>): Promise<LocalFigures> {
  const { rows } = await readAsFigures(db, (within) => count.execute(within))
  const figures = new Map<string, Map<string, LocalCounts>>()
  for (const { scope, in_month, ...cells } of rows) {
    const months = figures.get(scope) ?? new Map<string, LocalCounts>()
    figures.set(scope, months.set(in_month, cells))
  }
  return figures
}

type Row = LocalCounts & { readonly scope: string; readonly in_month: string }

const counts = { l1: countHomesKept, l2: countMovesIn } as const
const subtractable = { l1: countHomesKept, l2: countSubtractable } as const

/** Whoever moved in during a month counts in the month six months later, by whose end the six months are over for all. */
function countHomesKept({ from, to }: LocalQuestion): RawBuilder<Row> {
  return sql<Row>`
    select
      home.scope,
      to_char(home.moved_month + interval '6 months', 'YYYY-MM') as in_month,
      count(*)::integer as l1_moved,
      (count(*) filter (where home.is_kept))::integer as l1_kept,
      (count(*) filter (where not home.is_kept))::integer as l1_lost
    from (${movedIn('homes-kept', from.subtract(sixMonths), to.subtract(sixMonths))}) as home
    group by home.scope, home.moved_month
  `
}

const sixMonths = { months: 6 }

function countMovesIn({ from, to }: LocalQuestion): RawBuilder<Row> {
  return sql<Row>`
    select move.scope, to_char(move.moved_month, 'YYYY-MM') as in_month, ${sql.raw(movesCounted)}
    from (${movedIn('moves-in', from, to)}) as move
    group by move.scope, move.moved_month
  `
}

function countSubtractable({ from, to }: LocalQuestion): RawBuilder<Row> {
  return sql<Row>`
    select
      move.scope,
      to_char(move.moved_month, 'YYYY-MM') as in_month,
      ${sql.raw(movesCounted)},
      (count(*) filter (where cardinality(move.kinds) > 1))::integer as l2_several,
      (count(*) filter (where fact.person_id is null))::integer as l2_besides_r2,
      (count(*) filter (where home.person_id is null))::integer as l2_besides_l1,
      (count(*) filter (where move.is_settled and home.person_id is null))::integer as l2_settled_besides_l1
    from (${movedIn('moves-in', from, to)}) as move
    left join (${movedIn('homes-kept', from, to)}) as home
      on home.person_id = move.person_id
      and home.scope = move.scope
      and home.moved_month = move.moved_month
    left join (
      select person_month.person_id, person_month.scope, person_month.month
      from indicators.person_month
      where person_month.moved_in
        and person_month.month between ${firstDayOf(from).toString()}::date and ${firstDayOf(to).toString()}::date
    ) as fact
      on fact.person_id = move.person_id
      and fact.scope = move.scope
      and fact.month = move.moved_month
    group by move.scope, move.moved_month
  `
}

const movesCounted = [
  'count(*)::integer as l2',
  '(count(*) filter (where move.is_settled))::integer as l2_settled',
  '(count(*) filter (where not move.is_settled))::integer as l2_not_settled',
  ...kindsMovedInto.map((cell) => {
    const kind = cell.slice('l2_'.length)
    return `(count(*) filter (where '${kind}' = any (move.kinds)))::integer as ${cell}`
  }),
].join(', ')

/** A definition over the people who moved in from the first day of a month to the last of another. */
function movedIn(
  name: keyof typeof texts,
  from: Temporal.PlainYearMonth,
  to: Temporal.PlainYearMonth,
): RawBuilder<unknown> {
  const text = texts[name]
    .replaceAll(":'from'", `'${firstDayOf(from)}'`)
    .replaceAll(":'to'", `'${lastDayOf(to)}'`)
  return sql.raw(text)
}

const texts = { 'homes-kept': textOf('homes-kept'), 'moves-in': textOf('moves-in') } as const

function textOf(name: string): string {
  return readFileSync(join(projectFolder(), 'src/indicators/local', `${name}.sql`), 'utf8')
}
