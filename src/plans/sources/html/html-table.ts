import type { Budget } from '../budget.ts'
import { cellOf } from '../cell-of.ts'
import type { SourceTable } from '../source.ts'
import { type Attributes, said } from '../xml/read-xml.ts'
import { backgroundIn, cssColour } from './css-colour.ts'
import { openSpannedRows, type SpannedRows, type SpanningCell } from './spanned-rows.ts'
import { openWords, type Words } from './words.ts'

type OpenCell = {
  readonly words: Words
  readonly isHeading: boolean
  readonly fill: string | undefined
  readonly across: number
  readonly down: number
}

/** A table while it is read; tables within its cells come after it, as tables of their own. */
export type OpenHtmlTable = {
  readonly rows: SpannedRows
  readonly within: SourceTable[]
  row: SpanningCell[] | undefined
  rowFill: string | undefined
  cell: OpenCell | undefined
  /** Its caption while that is read, and afterwards. */
  readonly caption: Words
  isInCaption: boolean
}

/** A table that begins. */
export function beginHtmlTable(budget: Budget): OpenHtmlTable {
  return {
    rows: openSpannedRows(budget),
    within: [],
    row: undefined,
    rowFill: undefined,
    cell: undefined,
    caption: openWords(),
    isInCaption: false,
  }
}

/** Begins a row, ending the one that was not. */
export function beginRow(table: OpenHtmlTable, attributes: Attributes): void {
  endRow(table)
  table.row = []
  table.rowFill = fillOf(attributes)
}

/** Begins a cell, ending the one that was not. */
export function beginCell(
  table: OpenHtmlTable,
  attributes: Attributes,
  as: 'heading' | 'plain',
): void {
  endCell(table)
  table.row ??= []
  table.cell = {
    words: openWords(),
    isHeading: as === 'heading',
    fill: fillOf(attributes) ?? table.rowFill,
    across: spanOf(said(attributes, 'colspan'), 1000),
    // a cell that reaches to the end of its part of the table (0) is taken for one of its own row
    down: spanOf(said(attributes, 'rowspan'), 65_534),
  }
}

/** Ends the cell that is read. */
export function endCell(table: OpenHtmlTable): void {
  const { cell } = table
  if (!cell) return
  const { fill, isHeading, across, down } = cell
  table.row?.push({ cell: cellOf(cell.words.read(), { fill, isHeading }), across, down })
  table.cell = undefined
}

/** Ends the row that is read. */
export function endRow(table: OpenHtmlTable): void {
  endCell(table)
  if (table.row) table.rows.add(table.row)
  table.row = undefined
}

/** The table as it was read; none where nothing is written in it. */
export function endHtmlTable(table: OpenHtmlTable): SourceTable | undefined {
  endRow(table)
  const rows = table.rows.read()
  const name = table.caption.read()
  const isBlank = rows.every((row) => row.every(({ text }) => text === ''))
  return isBlank ? undefined : { kind: 'table', ...(name ? { name } : {}), rows }
}

function fillOf(attributes: Attributes): string | undefined {
  return backgroundIn(said(attributes, 'style')) ?? cssColour(said(attributes, 'bgcolor'))
}

function spanOf(written: string | undefined, most: number): number {
  const span = Math.trunc(Number(written ?? 1))
  return span >= 1 ? Math.min(span, most) : 1
}
