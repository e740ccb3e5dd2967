import { sql } from 'kysely'
import type { Db } from '#foundations'

/**
 * Computes as the role of figures, to which the server refuses every table of the record: only the open
 * views answer it. Call it in a transaction, and give it nothing but queries, for whatever fails must end
 * the transaction and the role with it. Where the house may not take the role (see the migration that
 * makes it), the computing goes on as before.
 */
export async function asFigures<Value>(db: Db, compute: () => Promise<Value>): Promise<Value> {
  await sql`
    select set_config('role', 'waymark_figures', true)
    from pg_roles as figures
    where figures.rolname = 'waymark_figures'
      and has_schema_privilege(figures.oid, 'indicators', 'create')
      -- the owner gives tables of that role to itself; whoever does not own the fact only becomes it
      and (
        pg_has_role(session_user, figures.oid, 'usage')
        or not pg_has_role(session_user, (
          select relowner from pg_class where oid = 'indicators.person_month'::regclass
        ), 'usage')
      )
      and pg_has_role(
        session_user,
        figures.oid,
        case when current_setting('server_version_num')::integer < 160000 then 'member' else 'set' end
      )
  `.execute(db)
  const value = await compute()
  await sql`reset role`.execute(db)
  return value
}

/** The same for a reading that stands by itself or in a transaction of its caller. */
export function readAsFigures<Value>(db: Db, read: (db: Db) => Promise<Value>): Promise<Value> {
  if (db.isTransaction) return asFigures(db, () => read(db))
  return db.transaction().execute((within) => asFigures(within, () => read(within)))
}

/**
 * The same for a computation over everyone. Among so many rows a nested loop is never the better plan,
 * yet the planner, which cannot foresee how few people move between councils, takes one: a fifth slower.
 */
export async function asFiguresOverEveryone<Value>(
  db: Db,
  compute: () => Promise<Value>,
): Promise<Value> {
  await sql`set local enable_nestloop = off`.execute(db)
  const value = await asFigures(db, compute)
  await sql`set local enable_nestloop = on`.execute(db)
  return value
}

/** Learns anew what the tables hold, after a large import: without that the planner sorts what it should hash. */
export async function refreshStatistics(db: Db): Promise<void> {
  await sql`analyze`.execute(db)
}

/** Gives a table the role of figures made to the house. */
export async function takeFromFigures(db: Db, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} owner to current_user`.execute(db)
}
