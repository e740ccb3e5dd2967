import type { Budget } from '../budget.ts'
import { cellOf, emptyCell } from '../cell-of.ts'
import type { Source, SourceCell } from '../source.ts'
import { rowsOfCells } from './rows-of-cells.ts'

const marks = [',', ';', '\t', '|'] as const

/**
 * Reads a text of cells as one table: what parts the cells is told by the first line where it says so, and else by
 * what parts most lines alike. Blank lines stay where they are, so that rows count as in a spreadsheet.
 */
export function readCsv(text: string, budget: Budget): Source {
  budget.spend('letters', text.length)
  const [, told] = /^sep=(.)\n/.exec(text) ?? []
  const body = told ? text.slice('sep=x\n'.length) : text
  const rows: (readonly SourceCell[])[] = []
  for (const cells of rowsOfCells(body, told ?? markOf(body))) {
    budget.spend('cells', cells.length)
    if (budget.refusal()) break
    rows.push(cells.map(asCell))
  }
  const last = rows.findLastIndex((row) => row.some((cell) => cell.text.trim() !== ''))
  return { blocks: last === -1 ? [] : [{ kind: 'table', rows: rows.slice(0, last + 1) }] }
}

/** An apostrophe that keeps a spreadsheet from running a cell is none of its words. */
function asCell(written: string): SourceCell {
  return written === '' ? emptyCell : cellOf(written.replace(/^'(?='*[=+\-@\t\r\n])/, ''))
}

const enoughToTell = 100_000
const rowsToTell = 40

/**
 * What parts the first rows into many cells, and most rows into equally many; a comma where nothing parts any. What
 * stands within words parts some rows, and those into few.
 */
function markOf(text: string): string {
  const begin = text.slice(0, enoughToTell)
  const found = marks.map((mark) => ({ mark, worth: worthOf(firstWidths(begin, mark)) }))
  const [best] = found.toSorted((one, other) => other.worth - one.worth)
  return best && best.worth > 0 ? best.mark : ','
}

function worthOf(widths: readonly number[]): number {
  const usual = mostFrequent(widths.filter((width) => width > 1))
  const alike = widths.filter((width) => width === usual).length
  return widths.length === 0 ? 0 : (alike * (usual - 1) * alike) / widths.length
}

function firstWidths(text: string, mark: string): readonly number[] {
  const widths: number[] = []
  for (const row of rowsOfCells(text, mark)) {
    if (row.length > 1 || row[0] !== '') widths.push(row.length)
    if (widths.length === rowsToTell) break
  }
  return widths
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  return most?.[0] ?? 0
}
