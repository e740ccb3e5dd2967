import type { Db } from '#foundations'
import type { HeldPart, HeldRow } from '#people'
import type { PersonId, Told } from '#vocabulary'
import { rowsHeld } from './held-rows.store.ts'
import { type RoomTable, tablesHeld } from './rooms-held.ts'

/** A table of which something is told. */
type ToldTable = RoomTable & { readonly what: Told }

const toldTables = tablesHeld.filter((one): one is ToldTable => 'told' in one.what)

/** Everything that every room holds of a person and that is open to whoever acts, table by table. */
export async function gatherHeld(
  db: Db,
  personId: PersonId,
  part: 'record' | 'places',
): Promise<readonly HeldPart[]> {
  const parts: HeldPart[] = []
  for (const one of toldTables) {
    const labels = labelsIn(one.what, part)
    if (!labels) continue
    const columns = [...Object.keys(labels), ...togetherIn(one.what, part)]
    const rows = await rowsHeld(db, one, {
      personId,
      columns: [...new Set([...columns, ...columnsBehind(one)])],
    })
    const saying = rows
      .map((row) => withoutUnasked(row, one.what))
      .filter((row) => columns.some((column) => row[column] !== null))
    if (saying.length === 0) continue
    const righted = await rightedIn(db, one, personId)
    parts.push({ table: nameOf(one), how: one.what, labels, rows: saying, righted })
  }
  return parts
}

function nameOf({ room, table }: RoomTable): string {
  return `${room}.${table}`
}

function labelsIn(what: Told, part: 'record' | 'places') {
  if (what.part === part) return { ...what.told, ...what.toldFrom?.also }
  return part === 'places' ? what.places : undefined
}

function togetherIn(what: Told, part: 'record' | 'places'): readonly string[] {
  return what.part === part ? (what.together?.columns ?? []) : []
}

/** Columns by which rows are put in their order and place: they are not told for that. */
function columnsBehind({ room, table, what }: ToldTable): readonly string[] {
  const others = toldTables.flatMap((one) =>
    one.room === room && one.what.beside?.table === table ? [one.what.beside.by] : [],
  )
  return [what.when, ...(what.beside ? [what.beside.by] : []), ...others]
}

/** What was put right last in each column of a table, where another says so. */
async function rightedIn(db: Db, { room, what }: ToldTable, personId: PersonId): Promise<HeldRow> {
  const { rightedBy } = what
  const by = toldTables.find((one) => one.room === room && one.table === rightedBy?.table)
  if (!rightedBy || !by) return {}
  const { columns } = rightedBy
  const rows = await rowsHeld(db, by, { personId, columns: [...columns, by.what.when] })
  const inOrder = rows.toSorted((one, other) =>
    String(one[by.what.when]).localeCompare(String(other[by.what.when])),
  )
  return Object.fromEntries(
    columns.map((column) => [
      column,
      inOrder.findLast((row) => row[column] !== null)?.[column] ?? null,
    ]),
  )
}

/** A value that stands where nobody asked is no answer, and must not be told as one. */
function withoutUnasked(row: HeldRow, { unasked = {} }: Told): HeldRow {
  const blank = Object.entries(unasked).filter(([column, value]) => row[column] === value)
  return { ...row, ...Object.fromEntries(blank.map(([column]) => [column, null])) }
}
