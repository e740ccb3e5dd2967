import { sql } from 'kysely'
import type { Db } from '#foundations'

/** How one table or view stands towards the web's role. */
export type Standing = {
  readonly name: string
  readonly isView: boolean
  readonly isClosed: boolean
  /** For a view: whether it shows whoever reads it no more than they may read. */
  readonly asInvoker: boolean
  readonly ownedByWeb: boolean
  readonly privileges: readonly string[]
  /** Policies that let the web's role read every row. */
  readonly openPolicies: readonly string[]
}

/** Every table and view of our schemas. */
export async function standings(db: Db): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select format('%s.%s', space.nspname, class.relname) as name,
      class.relkind in ('v', 'm') as "isView",
      class.relrowsecurity as "isClosed",
      coalesce('security_invoker=true' = any (class.reloptions), false) as "asInvoker",
      pg_has_role('waymark_app', class.relowner, 'usage') as "ownedByWeb",
      array(
        select privilege
        from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as privilege
        where has_table_privilege('waymark_app', class.oid, privilege)
          or privilege in ('select', 'insert', 'update', 'references')
            and has_any_column_privilege('waymark_app', class.oid, privilege)
      ) as privileges,
      array(
        select policy.polname::text
        from pg_policy as policy
        where policy.polrelid = class.oid
          and policy.polcmd in ('r', '*')
          and policy.polpermissive
          and pg_get_expr(policy.polqual, policy.polrelid) = 'true'
          and (policy.polroles = '{0}' or exists (
            select from unnest(policy.polroles) as whose
            where pg_has_role('waymark_app', whose, 'usage')))
      ) as "openPolicies"
    from pg_class as class
    join pg_namespace as space on space.oid = class.relnamespace
    where class.relkind in ('r', 'p', 'v', 'm', 'f')
      and space.nspname not in ('information_schema', 'public')
      and space.nspname not like 'pg\\_%'
    order by name
  `.execute(db)
  return rows
}
