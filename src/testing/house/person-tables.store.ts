import { sql } from 'kysely'
import type { Db } from '#foundations'

/** Every table of ours that has a row for a person, with its columns, as the database itself lists them. */
export async function personTables(
  db: Db,
): Promise<readonly { readonly name: string; readonly columns: readonly string[] }[]> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select format('%s.%s', space.nspname, class.relname) as name,
      array_agg(field.attname::text order by field.attnum) as columns
    from pg_class as class
    join pg_namespace as space on space.oid = class.relnamespace
    join pg_attribute as field on field.attrelid = class.oid and field.attnum > 0 and not field.attisdropped
    where class.relkind in ('r', 'p')
      and space.nspname not in ('information_schema', 'public')
      and space.nspname not like 'pg\\_%'
    group by space.nspname, class.relname
    having bool_or(field.attname like '%person\\_id' and field.attname <> 'source_person_id')
    order by 1
  `.execute(db)
  return rows
}
