import type { Budget } from '../budget.ts'
import { cellOf } from '../cell-of.ts'
import { openRows, type Place, type SheetRows } from '../sheets/sheet-rows.ts'
import { isoMoment, toldMoment, wholeMoment } from '../sheets/told-days.ts'
import type { SourceCell } from '../source.ts'
import { type Attributes, readXml, said } from '../xml/read-xml.ts'
import { toldNumber } from './number-format.ts'
import type { XlsxStyles } from './xlsx-styles.ts'

/** What the cells of a workbook refer to. */
export type Workbook = {
  readonly texts: readonly string[]
  readonly styles: XlsxStyles
  readonly system: 1900 | 1904
}

/** Reads a sheet: what its cells show, and of formulas what they came to. */
export async function readSheet(
  pieces: Iterable<string>,
  workbook: Workbook,
  budget: Budget,
): Promise<readonly (readonly SourceCell[])[]> {
  const rows = openRows(budget)
  const merged: Attributes[] = []
  const sheet: Sheet = { rows, workbook, row: -1, column: -1, kind: 'n', value: [], texts: [] }
  await readXml(
    pieces,
    {
      open(name, attributes) {
        if (name === 'row') beginRow(sheet, attributes)
        else if (name === 'c') beginCell(sheet, attributes)
        else if (name === 'mergeCell') merged.push(attributes)
      },
      close: (name) => name === 'c' && endCell(sheet),
      text(text, path) {
        const parent = path.at(-1)
        if (parent !== 'v' && parent !== 't') return
        budget.spend('letters', text.length)
        if (parent === 'v') sheet.value.push(text)
        else if (path.includes('is')) sheet.texts.push(text)
      },
      passesOver: (name) => name === 'rPh' || name === 'f' || name === 'extLst',
    },
    budget,
  )
  for (const attributes of merged) cover(rows, said(attributes, 'ref') ?? '')
  return rows.read()
}

type Sheet = {
  readonly rows: SheetRows
  readonly workbook: Workbook
  row: number
  column: number
  kind: string
  style?: string | undefined
  value: string[]
  texts: string[]
}

function beginRow(sheet: Sheet, attributes: Attributes): void {
  const told = Number(said(attributes, 'r'))
  // rows come from above to below, and one that says otherwise follows the one before it
  sheet.row = told > sheet.row + 1 && told <= lastRow ? told - 1 : sheet.row + 1
  sheet.column = -1
}

function beginCell(sheet: Sheet, attributes: Attributes): void {
  const place = placeOf(said(attributes, 'r') ?? '')
  if (place && place.row > sheet.row) sheet.row = place.row
  sheet.column = place && place.column > sheet.column ? place.column : sheet.column + 1
  sheet.kind = said(attributes, 't') ?? 'n'
  sheet.style = said(attributes, 's')
  sheet.value = []
  sheet.texts = []
}

function endCell(sheet: Sheet): void {
  const style = sheet.workbook.styles.of(sheet.style)
  const text = textOf(sheet, sheet.value.join(''))
  sheet.rows.put(sheet.row, sheet.column, cellOf(text, { fill: style.fill }))
}

function textOf({ kind, texts, workbook, style }: Sheet, value: string): string {
  if (kind === 'inlineStr') return unescaped(texts.join(''))
  if (kind === 's') return workbook.texts[Number(value)] ?? ''
  if (kind === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (kind === 'str') return unescaped(value)
  if (kind === 'e') return value
  if (kind === 'd') {
    const moment = isoMoment(value)
    return moment ? toldMoment(moment, wholeMoment) : value
  }
  return toldNumber(value, workbook.styles.of(style).format, workbook.system)
}

/** Text in which characters that XML cannot hold are written as `_x000D_` (ECMA-376, part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text.replace(/\r\n?/g, '\n')
  return text
    .replace(/_x([\da-f]{4})_/gi, (_all, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\r\n?/g, '\n')
}

const lastRow = 1_048_576
const lastColumn = 16_384

function placeOf(reference: string): Place | undefined {
  const [, letters, row] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (!letters) return undefined
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  )
  return column <= lastColumn ? { row: Number(row) - 1, column: column - 1 } : undefined
}

function cover(rows: SheetRows, reference: string): void {
  const [from, to] = reference.split(':').map(placeOf)
  if (from && to) rows.cover(from, to)
}
