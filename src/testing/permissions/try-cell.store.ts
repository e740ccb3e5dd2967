import { sql } from 'kysely'
import type { Db } from '#foundations'
import { type Column, insertOf, type RowOf } from './made-up-row.store.ts'
import type { Action } from './relations.ts'

/** What the database answered: it did it, it refused or found nothing, or something else went wrong. */
export type CellAnswer = 'done' | 'refused' | string

const noRight = '42501'
const stays = '23001'
/** What the server says once it has let a row in and finds that it leads nowhere, or is there already. */
const letIn = ['23503', '23505']

/** A table as the web's role has it: with what it may write and change of it. */
export type TriedTable = {
  readonly name: string
  readonly columns: readonly Column[]
  /** Of the columns, those that the web's role may insert; all where it may none, so that the server refuses. */
  readonly insertable: readonly Column[]
  /** What the web's role has been granted in no column of the table: refused before any policy is asked. */
  readonly neverGranted: readonly Action[]
  /** A column the web's role may change; any where it may none. */
  readonly changeable: string
}

/** Tries one act on the rows of one person, or on any row of a table without people, and undoes it. */
export async function tryCell(
  db: Db,
  table: TriedTable,
  { action, of }: { readonly action: Action; readonly of: RowOf },
): Promise<CellAnswer> {
  await sql`savepoint cell`.execute(db)
  try {
    const { rows } = await sql.raw(statementOf(table, action, of)).execute(db)
    return action === 'write' || rows.length > 0 ? 'done' : 'refused'
  } catch (problem) {
    const { code, message } = problem as { readonly code?: string; readonly message: string }
    if (code === noRight || code === stays) return 'refused'
    return code && letIn.includes(code) ? 'done' : `${code}: ${message}`
  } finally {
    await sql`rollback to savepoint cell`.execute(db)
  }
}

function statementOf(table: TriedTable, action: Action, of: RowOf): string {
  const isOfPeople = table.columns.some(({ name }) => name === 'person_id')
  const where = isOfPeople ? `person_id = '${of.personId}'` : 'true'
  const counted = (statement: string) =>
    `with tried as (${statement} returning 1 as one) select one from tried limit 1`
  switch (action) {
    case 'read':
      return `select 1 from ${table.name} where ${where} limit 1`
    case 'write':
      return insertOf(table.name, table.insertable, of)
    case 'change':
      return counted(
        `update ${table.name} set ${table.changeable} = ${table.changeable} where ${where}`,
      )
    case 'delete':
      return counted(`delete from ${table.name} where ${where}`)
  }
}

/** Learns what the web's role may write and change of a table. */
export async function triedTable(
  db: Db,
  name: string,
  columns: readonly Column[],
): Promise<TriedTable> {
  const { rows } = await sql<{ name: string; insert: boolean; update: boolean; delete: boolean }>`
    select field.attname as name,
      has_column_privilege('waymark_app', field.attrelid, field.attnum, 'insert') as insert,
      has_column_privilege('waymark_app', field.attrelid, field.attnum, 'update') as update,
      has_table_privilege('waymark_app', field.attrelid, 'delete') as delete
    from pg_attribute as field
    where field.attrelid = ${name}::regclass and field.attnum > 0 and not field.attisdropped
      and field.attgenerated = ''
    order by field.attnum
  `.execute(db)
  const may = new Set(rows.filter(({ insert }) => insert).map((row) => row.name))
  return {
    name,
    columns,
    neverGranted: [
      ...(may.size > 0 ? [] : (['write'] as const)),
      ...(rows.some(({ update }) => update) ? [] : (['change'] as const)),
      ...(rows[0]?.delete ? [] : (['delete'] as const)),
    ],
    insertable: may.size > 0 ? columns.filter((column) => may.has(column.name)) : columns,
    changeable: rows.find(({ update }) => update)?.name ?? rows[0]?.name ?? '',
  }
}
