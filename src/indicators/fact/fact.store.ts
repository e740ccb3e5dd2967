import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import { asFigures, asFiguresOverEveryone, takeFromFigures } from './as-figures.store.ts'
import { countedColumns } from './cells.ts'
import { definitionVersion, type Options } from './options.ts'
import { personMonthQuery, whoIsMeant } from './person-month.ts'

/** A row of counts for one scope and month, by column. */
export type CountRow = { readonly scope: string; readonly month: string } & Readonly<
  Record<string, string | number>
>

const columnNames = countedColumns.map(({ column }) => column)
const counted = countedColumns
  .map(({ column, counts }) => `count(*) filter (where ${counts})::integer as ${column}`)
  .join(', ')

/** Takes these people's rows out of the fact and returns what they counted for. */
export async function takeOut(db: Db, people: readonly PersonId[]): Promise<readonly CountRow[]> {
  const { rows } = await sql<CountRow>`
    with taken as (delete from indicators.person_month where ${sql.raw(whoIsMeant(people))} returning *)
    select scope, month, ${sql.raw(counted)} from taken group by scope, month
  `.execute(db)
  return rows
}

/** Computes these people's rows by the definition, puts them in the fact and returns what they count for. */
export async function putIn(
  db: Db,
  people: readonly PersonId[],
  options: Options,
): Promise<readonly CountRow[]> {
  const put = sql<CountRow>`
    with put as (
      insert into indicators.person_month ${sql.raw(personMonthQuery(options, people))} returning *
    )
    select scope, month, ${sql.raw(counted)} from put group by scope, month
  `
  const { rows } = await asFigures(db, () => put.execute(db))
  return rows
}

/** Adds differences to the kept counts, always in the same order so that two at once cannot lock each other. */
export async function addToCounts(db: Db, differences: readonly CountRow[]): Promise<void> {
  if (differences.length === 0) return
  const inOrder = differences.toSorted((one, other) =>
    `${one.scope} ${one.month}` < `${other.scope} ${other.month}` ? -1 : 1,
  )
  const values = inOrder.map(
    (row) =>
      sql`(${row.scope}, ${row.month}::date, ${sql.join(columnNames.map((name) => sql.lit(row[name] ?? 0)))})`,
  )
  const sums = columnNames.map((name) => `${name} = kept.${name} + excluded.${name}`).join(', ')
  await sql`
    insert into indicators.month_figure as kept (scope, month, ${sql.raw(columnNames.join(', '))})
    values ${sql.join(values)}
    on conflict (scope, month) do update set ${sql.raw(sums)}
  `.execute(db)
}

/** Makes the fact anew beside the old one; `swapFact` then puts it in its place. Both cores may work on it. */
export async function makeNextFact(db: Db, options: Options): Promise<void> {
  await sql`drop table if exists indicators.person_month_next`.execute(db)
  const make = sql`
    create table indicators.person_month_next as ${sql.raw(personMonthQuery(options, 'everyone'))}
  `
  await asFiguresOverEveryone(db, () => make.execute(db))
  await takeFromFigures(db, 'indicators.person_month_next')
  await sql`
    alter table indicators.person_month_next
      add primary key (person_id, scope, month),
      alter column is_identified set not null,
      alter column on_night set not null,
      alter column is_new set not null,
      alter column is_new_on_night set not null,
      alter column moved_in set not null,
      alter column long_term set not null,
      alter column returner set not null,
      alter column returner_settled set not null,
      alter column has_identity set not null
  `.execute(db)
  await sql`create index person_month_next_by_scope on indicators.person_month_next (scope, month)`.execute(
    db,
  )
}

/** Puts the new fact in the place of the old and counts it. Seen by others at commit, all at once. */
export async function swapFact(db: Db): Promise<void> {
  await sql`drop table indicators.person_month`.execute(db)
  await sql`alter table indicators.person_month_next rename to person_month`.execute(db)
  await sql`alter index indicators.person_month_next_pkey rename to person_month_pkey`.execute(db)
  await sql`alter index indicators.person_month_next_by_scope rename to person_month_by_scope`.execute(
    db,
  )
  await sql`select indicators.close_fact()`.execute(db)
  // Counted into a table of its own first: both cores count for that, but not for an insert.
  await sql`
    create temporary table counted on commit drop as
    select scope, month, ${sql.raw(counted)}
    from indicators.person_month
    group by scope, month
  `.execute(db)
  await sql`delete from indicators.month_figure`.execute(db)
  const columns = sql.raw(`scope, month, ${columnNames.join(', ')}`)
  await sql`insert into indicators.month_figure (${columns}) select ${columns} from counted`.execute(
    db,
  )
  await sql`drop table counted`.execute(db)
}

/** Notes a finished rebuild: which definition, which options, how much. */
export async function noteRebuild(db: Db, id: string, options: Options): Promise<void> {
  await sql`
    insert into indicators.rebuild (rebuild_id, definition_version, options, people, person_months)
    select ${id}, ${definitionVersion}, ${JSON.stringify(options)}, count(distinct person_id), count(*)
    from indicators.person_month
    where scope = 'region'
  `.execute(db)
}

const figuresLock = 7_263_002

/** Waits until nobody else changes the figures, and keeps everybody else from it until the transaction ends. */
export async function lockFigures(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(figuresLock)})`.execute(db)
}

/** Joins those who change figures person by person; false while somebody rebuilds them all. */
export async function joinFigures(db: Db): Promise<boolean> {
  const { rows } = await sql<{ joined: boolean }>`
    select pg_try_advisory_xact_lock_shared(${sql.lit(figuresLock)}) as joined
  `.execute(db)
  return rows[0]?.joined ?? false
}

/** Keeps other transactions from the same people until this one ends, in one order for all. */
export async function lockPeople(db: Db, people: readonly PersonId[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(id, 7263003))
    from unnest(${[...people].toSorted()}::text[]) as id
  `.execute(db)
}

/** Notes people to be computed when the rebuild that is running ends. */
export async function noteTouched(db: Db, people: readonly PersonId[]): Promise<void> {
  await sql`
    insert into indicators.touched (person_id) select unnest(${[...people]}::uuid[])
  `.execute(db)
}

/** Takes people off the note. A rebuild takes all and waits for those still being written; others take some. */
export async function takeTouched(db: Db, most: number | 'all'): Promise<readonly PersonId[]> {
  if (most === 'all') await sql`lock table indicators.touched in exclusive mode`.execute(db)
  const { rows } = await sql<{ person_id: PersonId }>`
    with noted as (
      select ctid from indicators.touched
      limit ${most === 'all' ? null : most}
      for update skip locked
    )
    delete from indicators.touched where ctid in (select ctid from noted) returning person_id
  `.execute(db)
  return [...new Set(rows.map((row) => row.person_id))]
}
