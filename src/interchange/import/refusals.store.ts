import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#foundations'
import type { FileName } from '../layout/layout.ts'
import { incomingTable } from './staging.store.ts'

/** A later row with the id of an earlier one in the same file, but other content. */
export type ContradictingRow = {
  readonly line: number
  readonly first_line: number
  readonly given: string
}

/** How many rows came again unchanged, how many contradict an earlier one, and the first few of those. */
export type Repeats = {
  readonly same: number
  readonly contradicting: number
  readonly first: readonly ContradictingRow[]
}

type Keyed = {
  /** The key as the file wrote it. */
  readonly written: RawBuilder<unknown>
  readonly key: readonly string[]
  readonly rest: readonly string[]
}

const keyed: Readonly<Record<FileName, Keyed>> = {
  areas: {
    written: sql`concat_ws(' ', own.code, own.year)`,
    key: ['code', 'year'],
    rest: ['name', 'region', 'population', 'source'],
  },
  people: {
    written: sql`coalesce((select ref from spoken_of where spoken_of.person_id = own.person_id limit 1), own.person_id::text)`,
    key: ['person_id'],
    rest: ['date_of_birth', 'gender', 'nationality', 'is_care_leaver', 'is_told_apart'],
  },
  contacts: {
    written: sql`coalesce(own.source_ref, own.contact_id::text)`,
    key: ['contact_id'],
    rest: ['person_id', 'area_code', 'contacted_at', 'contact_type'],
  },
  stays: {
    written: sql`coalesce(own.source_ref, own.stay_id::text)`,
    key: ['stay_id'],
    rest: [
      'person_id',
      'area_code',
      'accommodation_type',
      'moved_in',
      'moved_out',
      'is_severe_weather',
    ],
  },
  departures: {
    written: sql`coalesce(own.source_ref, own.departure_id::text)`,
    key: ['departure_id'],
    rest: ['person_id', 'institution', 'left_on'],
  },
  single_nights: {
    written: sql`to_char(own.month, 'YYYY-MM')`,
    key: ['area_code', 'month'],
    rest: ['night'],
  },
}

/**
 * Takes out every row whose id an earlier row of the file has, keeping the first. Only the keys that the
 * reading suspects are looked at.
 */
export async function takeOutRepeated(db: Db, file: FileName, few: number): Promise<Repeats> {
  const { key, rest, written } = keyed[file]
  const table = incomingTable(file)
  const suspects = sql`select ${list(key)} from ${table} where may_repeat`
  const { rows: any } = await sql<{ any: boolean }>`select exists (${suspects}) as any`.execute(db)
  if (!any[0]?.any) return { same: 0, contradicting: 0, first: [] }
  await sql`create temporary table repeated on commit drop as
    select ${list(key, 'given')}
    from ${table} as given
    join (${suspects} group by ${list(key)}) as suspect
      on ${sameKey(key, 'given', 'suspect')}
    group by ${list(key, 'given')}
    having count(*) > 1`.execute(db)
  await sql`create temporary table later on commit drop as
    with numbered as (
      select given.*,
        first_value(given.line) over (partition by ${list(key, 'given')} order by given.line) as first_line
      from ${table} as given
      join repeated on ${sameKey(key, 'given', 'repeated')}
    )
    select own.line, own.first_line, ${written} as given,
      (${list(rest, 'own')}) is not distinct from (${list(rest, 'earlier')}) as is_same
    from numbered as own
    join numbered as earlier on earlier.line = own.first_line
    where own.line > own.first_line`.execute(db)
  await sql`delete from ${table} as gone using later where gone.line = later.line`.execute(db)
  const { rows: counts } = await sql<{ same: number; contradicting: number }>`
    select count(*) filter (where is_same)::integer as same,
      count(*) filter (where not is_same)::integer as contradicting
    from later`.execute(db)
  const { rows: first } = await sql<ContradictingRow>`
    select line, first_line, given from later where not is_same order by line limit ${few}`.execute(
    db,
  )
  await sql`drop table repeated, later`.execute(db)
  return { same: 0, contradicting: 0, ...counts[0], first }
}

function list(names: readonly string[], table?: string): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql.ref(table ? `${table}.${name}` : name)))
}

function sameKey(key: readonly string[], one: string, other: string): RawBuilder<unknown> {
  // Only the year of areas.csv may be empty; no year is 0.
  const same = key.map((name) =>
    name === 'year'
      ? sql`coalesce(${sql.ref(`${one}.year`)}, 0) = coalesce(${sql.ref(`${other}.year`)}, 0)`
      : sql`${sql.ref(`${one}.${name}`)} = ${sql.ref(`${other}.${name}`)}`,
  )
  return sql.join(same, sql` and `)
}
