import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { rowsHeld } from '../../main/subject-access/held-rows.store.ts'
import { type RoomTable, tablesHeld } from '../../main/subject-access/rooms-held.ts'
import { freshDatabase } from '../house/fresh-database.ts'
import { inPassing } from '../house/in-passing.ts'
import { personTables } from '../house/person-tables.store.ts'

const database = freshDatabase()

const nameOf = ({ room, table }: RoomTable) => `${room}.${table}`

/** Tables with a person in them that no room says it holds, and columns that are neither told nor left out with a reason. */
async function forgotten(db: typeof database.db): Promise<readonly string[]> {
  const known = new Map(tablesHeld.map((one) => [nameOf(one), one.what]))
  return (await personTables(db)).flatMap(({ name, columns }) => {
    const what = known.get(name)
    if (!what) return [name]
    if (!('told' in what)) return []
    return columns
      .filter((column) => !(column in { ...what.told, ...what.places, ...what.leftOut }))
      .filter((column) => !what.together?.columns.includes(column))
      .map((column) => `${name} ${column}`)
  })
}

test('every table with a person in it is told to them, or is left out with a reason', async () => {
  expect(await forgotten(database.db)).toEqual([])
  for (const { what } of tablesHeld) {
    const reasons = 'told' in what ? Object.values(what.leftOut) : [what.untold]
    expect(reasons.every((reason) => reason.length > 10)).toBe(true)
  }
})

test('a new table and a new column are asked for', async () => {
  const found = await inPassing(database.db, async (db) => {
    await sql
      .raw('create table stays.visit (person_id uuid); alter table stays.stay add column room text')
      .execute(db)
    return forgotten(db)
  })
  expect(found).toEqual(['stays.stay room', 'stays.visit'])
})

test('no room says that it holds what is not there', async () => {
  const there = new Map(
    (await personTables(database.db)).map(({ name, columns }) => [name, new Set(columns)]),
  )
  for (const one of tablesHeld) {
    const columns = there.get(nameOf(one))
    expect(columns, nameOf(one)).toBeDefined()
    if (!('told' in one.what)) continue
    const said = [
      ...Object.keys(one.what.told),
      ...Object.keys(one.what.places ?? {}),
      ...Object.keys(one.what.leftOut),
      ...(one.what.alsoUnder ?? []),
      ...[one.what.when, ...(one.what.together?.columns ?? [])],
      ...(one.what.beside ? [one.what.beside.by] : []),
    ]
    expect(said.filter((column) => !columns?.has(column))).toEqual([])
  }
})

test('what is told from a view in place of its table is told there whole', async () => {
  for (const { room, table, what } of tablesHeld) {
    if (!('told' in what) || !what.toldFrom) continue
    const columns = { ...what.told, ...what.toldFrom.also }
    const one = { room, table, what }
    const asked = { personId: newId<'person'>(), columns: Object.keys(columns) }
    expect(await rowsHeld(database.db, one, asked), table).toEqual([])
  }
})
