import { csvFile } from './csv-file.ts'
import { planColumns, planRows } from './plan-rows.ts'
import type { Told } from './told.ts'

/** The action plan as CSV: a row for each action, and for each pledge without one. A blank one has columns alone. */
export function planCsv({ log }: Pick<Told, 'log'>): Uint8Array {
  const rows = log ? planRows(log) : []
  return csvFile([
    planColumns.map(({ title }) => title),
    ...rows.map((row) => planColumns.map(({ of }) => row[of])),
  ])
}
