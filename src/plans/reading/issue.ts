import type { DocumentedIssue } from '../document/plan-document.ts'

export type Issue = DocumentedIssue

/** Of no one table, row or column. */
export const nowhere: Issue['where'] = { table: 0, row: 0, column: 0 }

/** Where something stands, as people say it. */
export function placeInWords({ table, row, column }: Issue['where']): string {
  if (table === 0 && row === 0) return 'the plan as a whole'
  if (table === 0) return `paragraph ${row} of the text`
  const inRow = row === 0 ? '' : `, row ${row}`
  return `table ${table}${inRow}${column === 0 ? '' : `, column ${column}`}`
}

/** Issues in the order their places stand in the plan; those of the whole plan first. */
export function inOrderOfPlace(issues: readonly Issue[]): readonly Issue[] {
  const place = ({ where }: Issue) => (where.table === 0 && where.row > 0 ? 100_000 : where.table)
  return issues.toSorted(
    (one, other) =>
      place(one) - place(other) ||
      one.where.row - other.where.row ||
      one.where.column - other.where.column,
  )
}
