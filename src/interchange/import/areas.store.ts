import { sql } from 'kysely'
import type { Db } from '#foundations'

/** The councils known here. */
export async function knownAreaCodes(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ area_code: string }>`
    select area_code from directory.area`.execute(db)
  return new Set(rows.map((row) => row.area_code))
}

/** The councils of areas.csv that passed. */
export async function incomingAreaCodes(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ code: string }>`select distinct code from incoming_areas`.execute(db)
  return new Set(rows.map((row) => row.code))
}

/**
 * Adds or corrects councils and their populations; each becomes a scope of its own and part of the region.
 * Gives how many rows were new and how many changed something.
 */
export async function storeAreas(
  db: Db,
): Promise<{ readonly added: number; readonly changed: number }> {
  const { rows } = await sql<{ added: number; changed: number }>`
    select
      count(*) filter (where area.area_code is null or (given.year is not null and told.year is null))::integer as added,
      count(*) filter (where area.area_code is not null and (given.year is null or told.year is not null)
        and (area.name, area.region, coalesce(told.people, -1), coalesce(told.source, given.source))
          is distinct from (given.name, given.region, coalesce(given.population, -1), given.source))::integer as changed
    from incoming_areas as given
    left join directory.area as area on area.area_code = given.code
    left join directory.population as told on told.area_code = given.code and told.year = given.year
  `.execute(db)
  await sql`
    insert into directory.area (area_code, name, region, source)
    select distinct on (code) code, name, region, source
    from incoming_areas
    order by code, year desc nulls last
    on conflict (area_code) do update
    set name = excluded.name, region = excluded.region
  `.execute(db)
  await sql`
    insert into directory.population (area_code, year, people, source)
    select code, year, population, source
    from incoming_areas
    where year is not null
    on conflict (area_code, year) do update
    set people = excluded.people, source = excluded.source
  `.execute(db)
  await sql`
    insert into directory.scope_area (scope, area_code)
    select scope, code
    from (select distinct code from incoming_areas) as given
    cross join lateral (values (given.code), ('region')) as part_of (scope)
    on conflict do nothing
  `.execute(db)
  return rows[0] ?? { added: 0, changed: 0 }
}
