import {
  BorderStyle,
  convertMillimetersToTwip,
  HeightRule,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  Table as WordTable,
} from 'docx'
import type { Cell, Column, Line, Table } from './document.ts'
import { paragraphOf } from './docx-words.ts'
import { look } from './look.ts'

const plainSize = 20
const smallSize = 18
// The longest word in the head of a log still fits where a wider font stands in for ours.
const smallHeadSize = 17

/** A table of a document: its head repeated on each page, its columns as wide as they are told to be. */
export function tableOf(table: Table, width: number): WordTable {
  const widths = widthsOf(table.columns, width)
  const side = table.print === 'small' ? 57 : 85
  const border = { style: BorderStyle.SINGLE, size: 4, color: look.rule }
  return new WordTable({
    columnWidths: widths,
    width: { size: sum(widths), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: table.heads !== 'rows',
      firstColumn: true,
      noHBand: true,
      noVBand: true,
    },
    margins: { top: 50, bottom: 50, left: side, right: side },
    borders: {
      ...{ top: border, bottom: border, left: border, right: border },
      ...{ insideHorizontal: border, insideVertical: border },
    },
    rows: [
      ...(table.heads === 'rows' ? [] : [headOf(table)]),
      ...table.rows.map((row) => rowOf(table, row)),
    ],
  })
}

function widthsOf(columns: readonly Column[], width: number): number[] {
  const all = sum(columns.map((column) => column.width))
  return columns.map((column) => Math.floor((column.width * width) / all))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function headOf({ columns, print }: Table): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title, align }) =>
      cellOf([{ text: title, tone: 'strong' }], { align, print, is: 'column-head' }),
    ),
  })
}

function rowOf({ columns, rowHeight, heads, print }: Table, row: readonly Cell[]): TableRow {
  return new TableRow({
    // a row longer than a page must break, or an office cuts it off
    cantSplit: row.every((cell) => lengthOf(cell) < 1500),
    ...(rowHeight
      ? { height: { value: convertMillimetersToTwip(rowHeight), rule: HeightRule.ATLEAST } }
      : {}),
    children: row.map((cell, at) =>
      cellOf(linesOf(cell), {
        align: columns[at]?.align,
        print,
        is: heads === 'rows' && at === 0 ? 'row-head' : 'body',
      }),
    ),
  })
}

type Setting = {
  readonly align: 'middle' | undefined
  readonly print: 'small' | undefined
  readonly is: 'column-head' | 'row-head' | 'body'
}

function cellOf(lines: readonly Line[], { align, print, is }: Setting): TableCell {
  const small = is === 'column-head' ? smallHeadSize : smallSize
  const size = print === 'small' ? small : plainSize
  return new TableCell({
    ...(is !== 'body'
      ? { shading: { type: ShadingType.CLEAR, fill: look.tint, color: 'auto' } }
      : {}),
    verticalAlign: is === 'column-head' ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    children: lines.map((line) => paragraphOf(line, { size, align, after: 20 })),
  })
}

function linesOf(cell: Cell): readonly Line[] {
  return typeof cell === 'string' ? [{ text: cell }] : cell
}

function lengthOf(cell: Cell): number {
  return linesOf(cell).reduce((total, { text }) => total + text.length, 0)
}
