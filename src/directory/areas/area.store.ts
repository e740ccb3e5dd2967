import { sql } from 'kysely'
import type { Db } from '#foundations'
import { type Council, regionScope } from './area.ts'

/** Puts councils in the directory, or brings those already there up to date, and makes them scopes. */
export async function keepCouncils(db: Db, councils: readonly Council[]): Promise<void> {
  const rows = sql`jsonb_to_recordset(${JSON.stringify(councils)}::jsonb)
    as council(code text, name text, region text, population integer, year smallint, source text)`
  await sql`
    insert into directory.area (area_code, name, region, source)
    select code, name, region, source from ${rows}
    on conflict (area_code) do update
    set name = excluded.name, region = excluded.region, source = excluded.source
  `.execute(db)
  await sql`
    insert into directory.population (area_code, year, people, source)
    select code, year, population, source from ${rows}
    on conflict (area_code, year) do update set people = excluded.people, source = excluded.source
  `.execute(db)
  await sql`
    insert into directory.scope_area (scope, area_code)
    select code, code from ${rows}
    union all
    select ${regionScope}, code from ${rows}
    on conflict do nothing
  `.execute(db)
}

/** The councils of the region in order of name, each with its newest population. */
export async function listCouncils(db: Db): Promise<readonly Council[]> {
  const { rows } = await sql<Council>`
    select area.area_code as code, area.name, area.region, newest.people as population, newest.year, newest.source
    from directory.area as area
    join lateral (
      select people, year, source
      from directory.population
      where population.area_code = area.area_code
      order by year desc
      limit 1
    ) as newest on true
    order by area.name, area.area_code
  `.execute(db)
  return rows
}
