import type pg from 'pg'

/** A table of the product and the columns that are written, not computed. */
export type StoredTable = { readonly name: string; readonly columns: readonly string[] }

/** Every table of every room, each after those its foreign keys lead to, so that rows can be put back in this order. */
export async function storedTables(client: pg.ClientBase): Promise<readonly StoredTable[]> {
  const { rows: tables } = await client.query<StoredTable>(`
    select format('%I.%I', schema.nspname, class.relname) as name,
      array_agg(format('%I', attribute.attname) order by attribute.attnum) as columns
    from pg_class as class
    join pg_namespace as schema on schema.oid = class.relnamespace
    join pg_attribute as attribute on attribute.attrelid = class.oid
    where class.relkind = 'r'
      and schema.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')
      and schema.nspname not like 'pg_temp%'
      and attribute.attnum > 0
      and not attribute.attisdropped
      and attribute.attgenerated = ''
    group by schema.nspname, class.relname
    order by schema.nspname, class.relname`)
  const { rows: links } = await client.query<{ from: string; to: string }>(`
    select format('%I.%I', from_schema.nspname, from_class.relname) as from,
      format('%I.%I', to_schema.nspname, to_class.relname) as to
    from pg_constraint as link
    join pg_class as from_class on from_class.oid = link.conrelid
    join pg_namespace as from_schema on from_schema.oid = from_class.relnamespace
    join pg_class as to_class on to_class.oid = link.confrelid
    join pg_namespace as to_schema on to_schema.oid = to_class.relnamespace
    where link.contype = 'f' and link.conrelid <> link.confrelid`)
  return inOrder(tables, links)
}

/** Tables in an order in which each comes after those it leads to. Throws when they lead in a circle. */
function inOrder(
  tables: readonly StoredTable[],
  links: readonly { readonly from: string; readonly to: string }[],
): readonly StoredTable[] {
  const ordered: StoredTable[] = []
  let waiting = [...tables]
  while (waiting.length > 0) {
    const ready = waiting.filter(
      ({ name }) =>
        !links.some(({ from, to }) => from === name && waiting.some((one) => one.name === to)),
    )
    if (ready.length === 0) throw new Error('The tables’ foreign keys lead in a circle')
    ordered.push(...ready)
    waiting = waiting.filter((table) => !ready.includes(table))
  }
  return ordered
}

/** Whether a database holds a record: none of its tables, tables without anybody in them, or one in use. */
export async function recordIn(pool: pg.Pool): Promise<'none' | 'empty' | 'in use'> {
  const made = await pool.query<{ is_made: boolean }>(
    "select to_regclass('foundations.house') is not null as is_made",
  )
  if (!made.rows[0]?.is_made) return 'none'
  const used = await pool.query<{ is_used: boolean }>(`
    select exists (select from foundations.house)
      or exists (select from people.person)
      or exists (select from outreach.contact) as is_used`)
  return used.rows[0]?.is_used ? 'in use' : 'empty'
}
