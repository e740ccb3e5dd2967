import { sql } from 'kysely'
import type { Db } from '#foundations'

/** A function of ours, with all its text. */
export type FunctionText = { readonly name: string; readonly text: string }

/** Every function of our schemas, whatever it is written in. */
export async function functionTexts(db: Db): Promise<readonly FunctionText[]> {
  const { rows } = await sql<FunctionText>`
    select space.nspname || '.' || act.proname as name, pg_get_functiondef(act.oid) as text
    from pg_proc as act
    join pg_namespace as space on space.oid = act.pronamespace
    where act.prokind in ('f', 'p')
      and space.nspname not in ('information_schema', 'public')
      and space.nspname not like 'pg\\_%'
    order by name
  `.execute(db)
  return rows
}

/** A column that a role may read. */
export type Readable = {
  readonly role: string
  readonly field: string
}

/** Every column of ours that one of the two roles of the product may select. */
export async function readableColumns(db: Db): Promise<readonly Readable[]> {
  const { rows } = await sql<Readable>`
    select holder.rolname as role, space.nspname || ' ' || class.relname || ' ' || field.attname as field
    from pg_attribute as field
    join pg_class as class on class.oid = field.attrelid
    join pg_namespace as space on space.oid = class.relnamespace
    cross join (select rolname from pg_roles where rolname in ('waymark_app', 'waymark_figures')) as holder
    where class.relkind in ('r', 'p', 'v', 'm')
      and field.attnum > 0
      and not field.attisdropped
      and space.nspname not in ('information_schema', 'public')
      and space.nspname not like 'pg\\_%'
      and has_column_privilege(holder.rolname, class.oid, field.attnum, 'select')
    order by role, field
  `.execute(db)
  return rows
}

/** How many places there are, as far as whoever acts may know. */
export async function placesSeen(db: Db): Promise<number> {
  const { rows } = await sql<{ places: number }>`
    select (select count(*) from outreach.contact_place) + (select count(*) from outreach.contact_spot) as places
  `.execute(db)
  return Number(rows[0]?.places)
}

/** Lets every place run out, as its time would. */
export async function letPlacesRunOut(db: Db): Promise<void> {
  await sql`
    set local session_replication_role = replica;
    update outreach.contact_place set until_at = now() - interval '1 minute';
    update outreach.contact_spot set recorded_at = now() - interval '20 days', until_at = now() - interval '1 minute'
  `.execute(db)
}
