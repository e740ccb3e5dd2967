import Papa from 'papaparse'
import { type Closed, chanceOf, explainPair, groupsAt, type Linked } from '#people'
import type { Aside } from './write-aside.ts'

/** What was read and what came of linking it. */
export type ToWrite = {
  /** In the order of the file's rows. */
  readonly ids: readonly string[]
  readonly closed: Closed
  readonly linked: Linked
}

const rowsAtOnce = 5000

/**
 * Writes record_id and person_id for every record, in the order they were read. A person goes by the first of their record ids in the
 * alphabet. Gives how many people there are.
 */
export async function writeClusters(
  file: Aside,
  { ids, closed, linked }: ToWrite,
): Promise<number> {
  const groups = groupsAt(closed.count, linked.joins, linked.bar)
  const names = new Map<number, string>()
  const groupOf = new Int32Array(ids.length)
  closed.order.forEach((read, person) => {
    const group = groups[person] ?? person
    const id = ids[read] ?? ''
    groupOf[read] = group
    const name = names.get(group)
    if (name === undefined || id < name) names.set(group, id)
  })
  await writeRows(file, ['record_id', 'person_id'], ids.length, (read) => [
    ids[read] ?? '',
    names.get(groupOf[read] ?? 0) ?? '',
  ])
  return names.size
}

/** Writes every pair that may be one person, with its weight, its chance and the reasons in words. Gives how many. */
export async function writePairs(file: Aside, { ids, closed, linked }: ToWrite): Promise<number> {
  const { edges, scorer } = linked
  const header = ['record_id_l', 'record_id_r', 'match_weight', 'probability', 'reasons']
  await writeRows(file, header, edges.count, (edge) => {
    const one = edges.ones[edge] ?? 0
    const other = edges.others[edge] ?? 0
    const { bits, waterfall } = explainPair(scorer, one, other)
    const left = ids[closed.order[one] ?? 0] ?? ''
    const right = ids[closed.order[other] ?? 0] ?? ''
    const pair = left < right ? [left, right] : [right, left]
    return [...pair, bits.toFixed(3), chanceOf(bits).toFixed(6), waterfall]
  })
  return edges.count
}

async function writeRows(
  file: Aside,
  header: readonly string[],
  count: number,
  row: (index: number) => readonly string[],
): Promise<void> {
  await file.write(`${header.join(',')}\n`)
  for (let from = 0; from < count; from += rowsAtOnce) {
    const length = Math.min(rowsAtOnce, count - from)
    const rows = Array.from({ length }, (_, index) => [...row(from + index)])
    await file.write(`${Papa.unparse(rows, { newline: '\n' })}\n`)
  }
}
