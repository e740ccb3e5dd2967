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
  readonly key: readonly string[]
  readonly rest: readonly string[]
}

const keyed: Readonly<Record<FileName, Keyed>> = {
  areas: { key: ['code', 'year'], rest: ['name', 'region', 'population', 'source'] },
  people: {
    key: ['person_ref'],
    rest: ['date_of_birth', 'gender', 'nationality', 'is_care_leaver'],
  },
  contacts: {
    key: ['given'],
    rest: ['person_ref', 'area_code', 'contacted_at', 'contact_type'],
  },
  stays: {
    key: ['given'],
    rest: [
      'person_ref',
      'area_code',
      'accommodation_type',
      'moved_in',
      'moved_out',
      'is_severe_weather',
    ],
  },
  departures: { key: ['given'], rest: ['person_ref', 'institution', 'left_on'] },
  single_nights: { key: ['area_code', 'month'], rest: ['night'] },
}

/**
 * Takes out every row whose id an earlier row of the file has, keeping the first. Ids that came once,
 * nearly all, are put aside by one pass of counting.
 */
export async function takeOutRepeated(db: Db, file: FileName, few: number): Promise<Repeats> {
  const { key, rest } = keyed[file]
  const table = incomingTable(file)
  await sql`create temporary table repeated on commit drop as
    select ${list(key)} from ${table} group by ${list(key)} having count(*) > 1`.execute(db)
  await sql`create temporary table later on commit drop as
    with numbered as (
      select ${list(['line', ...key, ...rest], 'given')},
        first_value(given.line) over (partition by ${list(key, 'given')} order by given.line) as first_line
      from ${table} as given
      join repeated on (${list(key, 'given')}) is not distinct from (${list(key, 'repeated')})
    )
    select own.line, own.first_line, concat_ws(' ', ${list(key, 'own')}) as given,
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
