import { sql } from 'kysely'
import type { Db } from '#foundations'

/** A column of a table, as far as a row can be made up for it. */
export type Column = {
  readonly name: string
  readonly type: string
  readonly isNeeded: boolean
  readonly isLastOfKey: boolean
}

/** The columns of a table that are written, in their order. */
export async function columnsOf(db: Db, table: string): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select field.attname as name, format_type(field.atttypid, field.atttypmod) as type,
      field.attnotnull and not field.atthasdef and field.attidentity = '' as "isNeeded",
      coalesce(field.attnum = key.indkey[key.indnkeyatts - 1], false) as "isLastOfKey"
    from pg_attribute as field
    left join pg_index as key on key.indrelid = field.attrelid and key.indisprimary
    where field.attrelid = ${table}::regclass
      and field.attnum > 0
      and not field.attisdropped
      and field.attgenerated = ''
    order by field.attnum
  `.execute(db)
  return rows
}

/** The closed tables of the house: those with row-level security. */
export async function closedTables(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%s.%s', space.nspname, class.relname) as name
    from pg_class as class
    join pg_namespace as space on space.oid = class.relnamespace
    where class.relrowsecurity
      and space.nspname not like 'pg\\_%'
    order by name
  `.execute(db)
  return rows.map(({ name }) => name)
}

/** Whose row it is, and what it holds that is not made up. */
export type RowOf = {
  readonly personId: string
  readonly agencyId: string | undefined
  readonly memberId: string
  readonly row: Readonly<Record<string, string | number | readonly string[]>> | undefined
  /** Whether its own key is a new one, beside that of the row the world has. */
  readonly again: 'again' | 'first'
}

/** An insert of one row: what is known of it, and for the rest of what it needs something of the type. */
export function insertOf(table: string, columns: readonly Column[], of: RowOf): string {
  const given = columns.flatMap((column) => {
    const value = fieldOf(column, of)
    return value === undefined ? [] : [{ name: column.name, value: `${value}::${column.type}` }]
  })
  const names = given.map(({ name }) => name).join(', ')
  return `insert into ${table} (${names}) values (${given.map(({ value }) => value).join(', ')})`
}

function fieldOf(column: Column, of: RowOf): string | undefined {
  const { name, type, isNeeded } = column
  const set = of.row?.[name]
  if (set === '@none') return undefined
  if (set !== undefined) return set === '@person' ? quoted(of.personId) : quoted(textOf(set))
  const known: Readonly<Record<string, string | undefined>> = {
    agency_id: of.agencyId,
    person_id: of.personId,
    member_id: of.memberId,
  }
  if (name in known) return known[name] ? quoted(known[name]) : isNeeded ? 'null' : undefined
  if (type === 'uuid') return idOf(column, of)
  return isNeeded ? madeUp(type) : undefined
}

function idOf({ name, isNeeded, isLastOfKey }: Column, of: RowOf): string | undefined {
  if (name.endsWith('_by')) return quoted(of.memberId)
  if (isLastOfKey && of.again === 'again') return 'gen_random_uuid()'
  // the same for the same person and column, so that a later word finds what it is about
  if (isNeeded || name === 'source_person_id') return `md5('${of.personId} ${name}')`
  return undefined
}

function madeUp(type: string): string {
  if (type.endsWith('[]')) return "'{}'"
  if (type === 'date') return "'2024-06-01'"
  if (type.startsWith('timestamp')) return "'2024-06-01T12:00:00Z'"
  if (type === 'boolean') return "'false'"
  if (type === 'json' || type === 'jsonb') return "'{}'"
  if (/^(smallint|integer|bigint|numeric|real|double)/.test(type)) return "'1'"
  if (type === 'bytea') return "'\\x00'"
  return "'x'"
}

function textOf(set: string | number | readonly string[]): string {
  return Array.isArray(set) ? `{${set.join(',')}}` : String(set)
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
