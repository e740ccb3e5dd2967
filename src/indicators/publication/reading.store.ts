import { sql } from 'kysely'
import type { Db } from '#foundations'
import { definitionVersion, nationalOptions, type Options } from '../fact/options.ts'

/** By which definitions and readings the figures stand. */
export type Reading = { readonly definitionVersion: string; readonly options: Options }

/** The version and options the kept figures were last rebuilt by; the national reading in a new house. */
export async function readReading(db: Db): Promise<Reading> {
  const { rows } = await sql<{ version: string; options: Options }>`
    select definition_version as version, options
    from indicators.rebuild
    order by finished_at desc, rebuild_id desc
    limit 1
  `.execute(db)
  const last = rows[0]
  if (!last) return { definitionVersion, options: nationalOptions }
  return {
    definitionVersion: last.version,
    options: { ...nationalOptions, ...last.options },
  }
}

/** How many of a scope's councils declared a single night, by scope and month: `region 2024-06`. */
export async function declaredNights(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ scope: string; in_month: string; declared: number }>`
    select scope_area.scope, to_char(night.month, 'YYYY-MM') as in_month, count(*)::integer as declared
    from outreach.open_single_night as night
    join directory.open_scope_area as scope_area using (area_code)
    group by scope_area.scope, night.month
  `.execute(db)
  return new Map(rows.map(({ scope, in_month, declared }) => [`${scope} ${in_month}`, declared]))
}
