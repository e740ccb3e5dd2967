import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#foundations'
import type { FirstOf } from '../reading/problem.ts'
import type { Change } from './import-summary.ts'
import type { InPlace } from './in-place-tables.store.ts'

/** What came of one file: how many rows were new, how many changed an earlier one, and the first changes. */
export type Stored = { readonly added: number; readonly changes: FirstOf<Change> }

/** Where rows come from, and how many changes to tell one by one. */
export type Storing = { readonly source: string; readonly few: number }

/** Makes the temporary tables that gather whom and which nights the import touched. */
export async function makeTouchedTables(db: Db): Promise<void> {
  await sql`create temporary table touched (person_id uuid) on commit drop`.execute(db)
  await sql`create temporary table touched_night (area_code text, month date) on commit drop`.execute(
    db,
  )
}

/** Adds the rows that are new and corrects those that say something else than what stands. */
export async function storeInPlace(db: Db, place: InPlace, storing: Storing): Promise<Stored> {
  await resolveRows(db, place)
  const { rows } = await sql<{ added: number; changed: number }>`
    select count(*) filter (where is_new)::integer as added, count(*) filter (where not is_new)::integer as changed
    from resolved`.execute(db)
  const { added, changed } = rows[0] ?? { added: 0, changed: 0 }
  const first = changed > 0 ? await firstChanges(db, place, storing.few) : []
  if (changed > 0 && place.compared.includes('person_id')) await removeMoved(db, place)
  await keep(db, place)
  await touch(db, place)
  await sql`drop table resolved`.execute(db)
  return { added, changes: { count: changed, first } }
}

/** Puts into `resolved` the rows that are new or say something else, beside what stands. */
async function resolveRows(db: Db, place: InPlace): Promise<void> {
  const table = sql.table(place.table)
  const found = place.found.map((name) => sql`stood.${sql.id(name)} = incoming.${sql.id(name)}`)
  const before = place.compared.map((name) => sql`stood.${sql.id(name)} as ${beforeOf(name)}`)
  const isNew = sql`stood.${sql.id(place.found[0] ?? '')} is null`
  await sql`create temporary table resolved on commit drop as
    with incoming as (${place.resolved})
    select incoming.*, ${isNew} as is_new, ${sql.join(before)}
    from incoming
    left join ${table} as stood on ${sql.join(found, sql` and `)}
    where ${isNew}
      or (${columns(place.compared, 'stood')}) is distinct from (${columns(place.compared, 'incoming')})`.execute(
    db,
  )
}

async function firstChanges(db: Db, place: InPlace, few: number): Promise<readonly Change[]> {
  const pairs = place.compared.map(
    (name) =>
      sql`(${name}, ${told(name, sql`resolved.${beforeOf(name)}`)}, ${told(name, sql`resolved.${sql.id(name)}`)})`,
  )
  const { rows } = await sql<Omit<Change, 'file'>>`
    select resolved.given as id, difference.name as column, coalesce(difference.before, '') as from,
      coalesce(difference.after, '') as to
    from resolved
    cross join lateral (values ${sql.join(pairs)}) as difference (name, before, after)
    where not resolved.is_new and difference.before is distinct from difference.after
    order by resolved.line, difference.name
    limit ${few}`.execute(db)
  return rows.map((row) => ({ file: `${place.file}.csv`, ...row }))
}

/** A value as the files write it: a person by the id they were given. */
function told(name: string, value: RawBuilder<unknown>): RawBuilder<unknown> {
  if (name !== 'person_id') return sql`${value}::text`
  return sql`coalesce((select person.source_ref from people.person where person.person_id = ${value}), ${value}::text)`
}

/** What now belongs to another person leaves the one it stood under: the person is part of its key. */
async function removeMoved(db: Db, place: InPlace): Promise<void> {
  const [own = ''] = place.found
  await sql`insert into touched (person_id)
    select person_id_before from resolved where not is_new and person_id_before <> person_id`.execute(
    db,
  )
  await sql`delete from ${sql.table(place.table)} as stood using resolved
    where not resolved.is_new and stood.${sql.id(own)} = resolved.${sql.id(own)}
      and stood.person_id = resolved.person_id_before
      and resolved.person_id_before <> resolved.person_id`.execute(db)
}

async function keep(db: Db, place: InPlace): Promise<void> {
  const all = [...new Set([...place.key, ...place.compared, ...place.kept])]
  const corrected = place.compared
    .filter((name) => !place.key.includes(name))
    .map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`)
  await sql`
    insert into ${sql.table(place.table)} (${columns(all)})
    select ${columns(all, 'resolved')} from resolved order by ${columns(place.key, 'resolved')}
    on conflict (${columns(place.key)}) do update set ${sql.join(corrected)}`.execute(db)
}

async function touch(db: Db, place: InPlace): Promise<void> {
  await (place.file === 'single_nights'
    ? sql`insert into touched_night select area_code, month from resolved`
    : sql`insert into touched select person_id from resolved`
  ).execute(db)
}

function beforeOf(name: string): RawBuilder<unknown> {
  return sql.id(`${name}_before`)
}

function columns(names: readonly string[], table?: string): RawBuilder<unknown> {
  return sql.join(names.map((name) => (table ? sql.id(table, name) : sql.id(name))))
}
