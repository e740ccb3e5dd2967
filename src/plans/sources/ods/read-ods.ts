import type { Budget } from '../budget.ts'
import { emptyCell } from '../cell-of.ts'
import { titleInProperties } from '../office/title-in-properties.ts'
import { openRows, type SheetRows } from '../sheets/sheet-rows.ts'
import type { Source, SourceBlock, SourceCell } from '../source.ts'
import { type Attributes, readXml, said, type Visitor } from '../xml/read-xml.ts'
import { textsOfPart } from '../xml/texts-of-part.ts'
import type { Archive } from '../zip/open-zip.ts'
import { damaged } from '../zip/unpack.ts'
import { beginOdsCell, endOdsCell, type OpenOdsCell, repeatedIn } from './ods-cell.ts'
import { type OdsStyles, openOdsStyles, readOdsStyles } from './ods-styles.ts'

/** Reads an OpenDocument spreadsheet: each sheet that is not hidden is a table. Comments and macros are not looked at. */
export async function readOds(archive: Archive, budget: Budget): Promise<Source> {
  const content = archive.get('content.xml')
  const shared = archive.get('styles.xml')
  if (!content) budget.stop(damaged)
  if (!content || budget.refusal()) return { blocks: [] }
  const styles = openOdsStyles()
  if (shared) await readOdsStyles(textsOfPart(shared, budget), styles, budget)
  const blocks: SourceBlock[] = []
  await readXml(textsOfPart(content, budget), sheetsVisitor(blocks, styles, budget), budget)
  const title = await titleInProperties(archive.get('meta.xml'), budget)
  return { ...(title ? { title } : {}), blocks }
}

type Sheet = { readonly name: string; readonly rows: SheetRows; row: number; repeated: number }

type Content = {
  readonly blocks: SourceBlock[]
  readonly styles: OdsStyles
  readonly budget: Budget
  sheet?: Sheet | undefined
  cells: { readonly cell: SourceCell; readonly column: number; readonly times: number }[]
  column: number
  /** How many cells the last one still reaches over, in its row. */
  before: number
  cell?: OpenOdsCell | undefined
}

function sheetsVisitor(blocks: SourceBlock[], styles: OdsStyles, budget: Budget): Visitor {
  const content: Content = { blocks, styles, budget, cells: [], column: 0, before: 0 }
  return {
    open(name, attributes, path) {
      styles.notes.open(name, attributes, path)
      begins[name]?.(content, attributes, name)
    },
    close: (name) => ends[name]?.(content),
    text(text) {
      const { cell } = content
      if (!cell || cell.lines.length === 0) return
      budget.spend('letters', text.length)
      add(cell, text)
    },
    passesOver: (name, attributes) => passedOver.has(name) || isHidden(name, attributes, styles),
  }
}

// Comments, changes that were tracked, sheets of other files, forms and drawings, how a word is pronounced.
const passedOver: ReadonlySet<string> = new Set([
  ...['annotation', 'tracked-changes', 'dde-links', 'table-source', 'forms', 'shapes'],
  ...['ruby-text', 'frame', 'custom-shape', 'scenario'],
])

function isHidden(name: string, attributes: Attributes, styles: OdsStyles): boolean {
  return name === 'table' && styles.of('table', said(attributes, 'style-name')).isHidden
}

const lastRow = 1_048_576
const mostBlanks = 1000

const begins: Readonly<
  Record<string, (content: Content, attributes: Attributes, name: string) => void>
> = {
  table(content, attributes) {
    content.sheet = {
      name: said(attributes, 'name') ?? '',
      rows: openRows(content.budget),
      row: 0,
      repeated: 1,
    }
  },
  'table-row'(content, attributes) {
    content.cells = []
    content.column = 0
    content.before = 0
    if (content.sheet) {
      content.sheet.repeated = repeatedIn(attributes, 'number-rows-repeated', lastRow)
    }
  },
  'table-cell': beginCell,
  'covered-table-cell': beginCell,
  p: ({ cell }) => cell?.lines.push(''),
  s({ cell }, attributes) {
    if (cell) add(cell, ' '.repeat(repeatedIn(attributes, 'c', mostBlanks)))
  },
  tab: ({ cell }) => cell && add(cell, '\t'),
  'line-break': ({ cell }) => cell && add(cell, '\n'),
}

const ends: Readonly<Record<string, (content: Content) => void>> = {
  'table-cell': endCell,
  'covered-table-cell': endCell,
  'table-row'({ sheet, cells, budget }) {
    if (!sheet) return
    const isBlank = cells.every(({ cell }) => cell === emptyCell)
    for (let time = 0; !isBlank && time < sheet.repeated && !budget.refusal(); time += 1) {
      putRow(sheet.rows, sheet.row + time, cells)
    }
    sheet.row += sheet.repeated
  },
  table(content) {
    const rows = content.sheet?.rows.read() ?? []
    if (rows.length > 0) {
      content.blocks.push({ kind: 'table', name: content.sheet?.name ?? '', rows })
    }
    content.budget.spend('blocks', 1)
    content.sheet = undefined
  },
}

function beginCell(content: Content, attributes: Attributes, name: string): void {
  content.cell = beginOdsCell(attributes, { name, before: content.before })
}

function endCell(content: Content): void {
  const { cell, styles, column } = content
  if (!cell) return
  const told = endOdsCell(cell, styles.of('table-cell', cell.style))
  content.cells.push({ cell: told, column, times: cell.repeated })
  content.budget.spend('cells', 1)
  content.column += cell.repeated
  content.before = cell.coveredBy ? Math.max(0, content.before - cell.repeated) : cell.across - 1
  content.cell = undefined
}

/** A cell of colour alone that goes on to the edge of the sheet is told once. */
function putRow(rows: SheetRows, place: number, cells: Content['cells']): void {
  for (const { cell, column, times } of cells) {
    const many = cell.text === '' ? Math.min(times, 1) : times
    for (let time = 0; time < many; time += 1) rows.put(place, column + time, cell)
  }
}

function add(cell: OpenOdsCell, text: string): void {
  const last = cell.lines.length - 1
  if (last >= 0) cell.lines[last] += text
}
