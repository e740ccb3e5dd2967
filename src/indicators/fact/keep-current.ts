import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import { countedColumns } from './cells.ts'
import {
  addToCounts,
  type CountRow,
  joinFigures,
  lockFigures,
  lockPeople,
  noteTouched,
  putIn,
  takeOut,
  takeTouched,
} from './fact.store.ts'
import type { Options } from './options.ts'

/**
 * Recomputes some people, and only them, after their record changed; call it in the same transaction.
 * While everyone is being rebuilt the people are noted and computed when that ends, so nobody waits.
 * Beyond a few thousand people a rebuild is quicker.
 */
export async function keepCurrent(
  db: Db,
  people: readonly PersonId[],
  options: Options,
): Promise<void> {
  if (people.length === 0) return
  if (people.length > mostLocked) return recomputeMany(db, people, options)
  if (!(await joinFigures(db))) {
    await noteTouched(db, people)
    // The note waits where a rebuild is just ending; then its lock is free and the work is ours after all.
    if (!(await joinFigures(db))) return
  }
  const left = await takeTouched(db, 100)
  await recompute(db, [...new Set([...people, ...left])], options)
}

/** A server has room for a few thousand locks in all; beyond so many people one lock on the figures stands for theirs. */
const mostLocked = 500

async function recomputeMany(db: Db, people: readonly PersonId[], options: Options): Promise<void> {
  await lockFigures(db)
  await exchange(db, people, options)
}

/** Recomputes people under locks already held. */
export async function recompute(
  db: Db,
  people: readonly PersonId[],
  options: Options,
): Promise<void> {
  await lockPeople(db, people)
  await exchange(db, people, options)
}

async function exchange(db: Db, people: readonly PersonId[], options: Options): Promise<void> {
  const before = await takeOut(db, people)
  const after = await putIn(db, people, options)
  await addToCounts(db, differences(before, after))
}

/** What must be added to the kept counts to go from one set of counts to another; nothing where nothing changed. */
function differences(before: readonly CountRow[], after: readonly CountRow[]): readonly CountRow[] {
  const sums = new Map<string, Record<string, string | number>>()
  for (const [rows, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (const row of rows) addTo(sums, row, sign)
  }
  const all = [...sums.values()] as CountRow[]
  return all.filter((row) => countedColumns.some(({ column }) => row[column] !== 0))
}

function addTo(sums: Map<string, Record<string, string | number>>, row: CountRow, sign: 1 | -1) {
  const key = `${row.scope} ${row.month}`
  const sum = sums.get(key) ?? { scope: row.scope, month: row.month }
  for (const { column } of countedColumns) {
    sum[column] = Number(sum[column] ?? 0) + sign * Number(row[column] ?? 0)
  }
  sums.set(key, sum)
}
