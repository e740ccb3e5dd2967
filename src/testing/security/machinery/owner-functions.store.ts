import { sql } from 'kysely'
import type { Db } from '#foundations'

/** A function that runs as the owner of the record, whoever calls it. */
export type OwnerFunction = {
  /** As `room.name`. */
  readonly name: string
  /** Whether it looks for tables and functions in the schemas it names and nowhere else. */
  readonly isPinned: boolean
  readonly openToEverybody: boolean
  readonly openToWeb: boolean
  readonly openToFigures: boolean
}

/** Every function of our schemas that runs as its owner. */
export async function ownerFunctions(db: Db): Promise<readonly OwnerFunction[]> {
  const { rows } = await sql<OwnerFunction>`
    select format('%s.%s', space.nspname, function.proname) as name,
      coalesce(exists (
        select from unnest(function.proconfig) as setting
        where setting in ('search_path=pg_catalog, pg_temp', 'search_path=""')
      ), false) as "isPinned",
      exists (
        select from aclexplode(coalesce(function.proacl, acldefault('f', function.proowner))) as open
        where open.grantee = 0 and open.privilege_type = 'EXECUTE'
      ) as "openToEverybody",
      has_function_privilege('waymark_app', function.oid, 'execute') as "openToWeb",
      has_function_privilege('waymark_figures', function.oid, 'execute') as "openToFigures"
    from pg_proc as function
    join pg_namespace as space on space.oid = function.pronamespace
    where function.prosecdef
      and space.nspname <> 'information_schema'
      and space.nspname not like 'pg\\_%'
    order by name
  `.execute(db)
  return rows
}
