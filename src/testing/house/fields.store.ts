import { sql } from 'kysely'
import type { Db } from '#foundations'

/** A column of a table or view, as `room table column`; for a view, also each column it reads. */
export type Field = {
  readonly room: string
  readonly table: string
  readonly column: string
  readonly isView: boolean
}

/** Every column of every table and view of our schemas. */
export async function fieldsOf(db: Db): Promise<readonly Field[]> {
  const { rows } = await sql<Field>`
    select space.nspname as room, class.relname as table, field.attname as column,
      class.relkind in ('v', 'm') as "isView"
    from pg_attribute as field
    join pg_class as class on class.oid = field.attrelid
    join pg_namespace as space on space.oid = class.relnamespace
    where class.relkind in ('r', 'p', 'v', 'm', 'f')
      and field.attnum > 0
      and not field.attisdropped
      and space.nspname not in ('information_schema', 'public')
      and space.nspname not like 'pg\\_%'
    order by space.nspname, class.relname, field.attnum
  `.execute(db)
  return rows
}

/** Every table in the schema that belongs to no room. */
export async function tablesOfNoRoom(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ relname: string }>`
    select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
    order by relname
  `.execute(db)
  return rows.map(({ relname }) => relname)
}

/** What each view reads, whether it shows it or not: the columns of other tables and views its text names. */
export async function fieldsRead(
  db: Db,
): Promise<readonly { readonly view: string; readonly field: Field }[]> {
  const { rows } = await sql<Field & { view: string }>`
    select distinct of_view.nspname || ' ' || view.relname as view, space.nspname as room,
      class.relname as table, field.attname as column, class.relkind in ('v', 'm') as "isView"
    from pg_depend as reads
    join pg_rewrite as rule on rule.oid = reads.objid
    join pg_class as view on view.oid = rule.ev_class
    join pg_namespace as of_view on of_view.oid = view.relnamespace
    join pg_class as class on class.oid = reads.refobjid
    join pg_namespace as space on space.oid = class.relnamespace
    join pg_attribute as field on field.attrelid = class.oid and field.attnum = reads.refobjsubid
    where reads.classid = 'pg_rewrite'::regclass
      and reads.refclassid = 'pg_class'::regclass
      and class.oid <> view.oid
      and of_view.nspname not in ('information_schema', 'public')
      and of_view.nspname not like 'pg\\_%'
    order by view, room, "table", "column"
  `.execute(db)
  return rows.map(({ view, ...field }) => ({ view, field }))
}
