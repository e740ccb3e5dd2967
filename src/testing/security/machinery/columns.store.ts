import { sql } from 'kysely'
import type { Db } from '#foundations'

/** A column of a table as somebody who writes a row must know it. */
export type Column = {
  readonly room: string
  readonly table: string
  readonly column: string
  /** The type as PostgreSQL writes it, such as `uuid`, `text[]` or `timestamp with time zone`. */
  readonly type: string
  readonly isRequired: boolean
  readonly hasDefault: boolean
  readonly isInKey: boolean
  /** What the checks that name this column alone say, and which table's first row it leads to. */
  readonly checks: readonly string[]
  readonly leadsTo: string | null
}

/** Every column that can be written, of every table of our schemas. */
export async function writableColumns(db: Db): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select space.nspname as room, class.relname as table, field.attname as column,
      format_type(field.atttypid, field.atttypmod) as type,
      field.attnotnull as "isRequired", field.atthasdef as "hasDefault",
      exists (
        select from pg_constraint as key
        where key.conrelid = class.oid and key.contype = 'p' and field.attnum = any (key.conkey)
      ) as "isInKey",
      coalesce((
        select array_agg(pg_get_constraintdef(rule.oid) order by rule.conname)
        from pg_constraint as rule
        where rule.conrelid = class.oid and rule.contype = 'c' and field.attnum = any (rule.conkey)
      ), '{}') as checks,
      (
        select lead.confrelid::regclass::text
        from pg_constraint as lead
        where lead.conrelid = class.oid and lead.contype = 'f' and lead.conkey = array[field.attnum]
        limit 1
      ) as "leadsTo"
    from pg_attribute as field
    join pg_class as class on class.oid = field.attrelid
    join pg_namespace as space on space.oid = class.relnamespace
    where class.relkind in ('r', 'p')
      and field.attnum > 0
      and not field.attisdropped
      and field.attgenerated = ''
      and field.attidentity <> 'a'
      and space.nspname not in ('information_schema', 'public')
      and space.nspname not like 'pg\\_%'
    order by space.nspname, class.relname, field.attnum
  `.execute(db)
  return rows
}

/** How many rows each table holds, by `room.table`. */
export async function rowCounts(db: Db): Promise<Readonly<Record<string, number>>> {
  const tables = new Set(
    (await writableColumns(db)).map(({ room, table }) => `"${room}"."${table}"`),
  )
  const counts = [...tables].map(
    (name) => `select '${name.replaceAll('"', '')}' as name, count(*) as rows from ${name}`,
  )
  const { rows } = await sql<{
    name: string
    rows: number
  }>`${sql.raw(counts.join(' union all '))}`.execute(db)
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, Number(count)]))
}
