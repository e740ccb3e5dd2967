import type { Db } from '#foundations'
import type { HeldPart } from '#people'
import type { PersonId } from '#vocabulary'
import { rowsHeld } from './held-rows.store.ts'
import { type RoomTable, tablesHeld } from './rooms-held.ts'

type Row = HeldPart['rows'][number]

/** Everything that every room holds of a person and that is open to whoever acts, table by table. */
export async function gatherHeld(
  db: Db,
  personId: PersonId,
  part: 'record' | 'places',
): Promise<readonly HeldPart[]> {
  const parts: HeldPart[] = []
  for (const one of tablesHeld) {
    const told = toldIn(one, part)
    if (!told) continue
    const rows = await rowsHeld(db, one, { personId, columns: Object.keys(told) })
    const answered = rows.map((row) => withoutUnasked(row, one))
    const saying = answered.filter((row) =>
      Object.keys(told).some((column) => row[column] !== null),
    )
    if (saying.length > 0)
      parts.push({ title: titleOf(one), told, codes: codesOf(one), rows: saying })
  }
  return parts
}

function toldIn({ what }: RoomTable, part: 'record' | 'places') {
  if (!('told' in what)) return undefined
  if (what.part === part) return { ...what.told, ...what.toldFrom?.also }
  return part === 'places' ? what.places : undefined
}

/** A value that stands where nobody asked is no answer, and must not be told as one. */
function withoutUnasked(row: Row, { what }: RoomTable): Row {
  const unasked = 'told' in what ? Object.entries(what.unasked ?? {}) : []
  const blank = unasked.filter(([column, value]) => row[column] === value)
  return { ...row, ...Object.fromEntries(blank.map(([column]) => [column, null])) }
}

function codesOf({ what }: RoomTable): readonly string[] {
  return 'told' in what ? (what.codes ?? []) : []
}

function titleOf({ what }: RoomTable): string {
  return 'told' in what ? what.title : ''
}
