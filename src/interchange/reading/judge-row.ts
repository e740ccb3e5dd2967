import { type FileLayout, fileOnDisk } from '../layout/layout.ts'
import { type CellReader, type Fault, readerFor, type Setting } from './cells.ts'
import type { Header } from './header.ts'
import { type Problem, shown } from './problem.ts'
import { rulesBetweenCells } from './rules-between-cells.ts'

/** A row as the database takes it in a COPY, or everything that is wrong with it. */
export type Judgement = string | readonly Problem[]

/** Judges the row that begins on a line; `isPlain` as the batch says. */
export type RowJudge = (cells: readonly string[], line: number, isPlain: boolean) => Judgement

type Slot = {
  readonly name: string
  readonly place: number
  readonly read: CellReader
  readonly whenEmpty: string | Fault
}

const nothing = '\\N'
const maySayFormula = /^'+[=+\-@]/

/** What every row of a file is held to. A row that passes costs no more than reading each cell once. */
export function judgeFor(layout: FileLayout, header: Header, setting: Setting): RowJudge {
  const file = fileOnDisk(layout.file)
  const slots = layout.columns.map((column, index) => ({
    name: column.name,
    place: header.places[index] ?? -1,
    read: readerFor(column, setting),
    whenEmpty:
      column.must === 'be_filled' ? { advice: 'Fill in this cell' } : (column.otherwise ?? nothing),
  }))
  const rule = rulesBetweenCells[layout.file]

  return (cells, line, isPlain) => {
    if (cells.length !== header.width) return [wrongWidth(file, line, cells, header.width)]
    const read: string[] = []
    for (const slot of slots) {
      const answer = readCell(slot, cells, isPlain)
      if (typeof answer === 'object') return everythingWrong({ file, slots }, cells, line)
      read.push(answer)
    }
    const clash = rule?.(read)
    if (clash) return [{ file, line, ...clash, value: shown(clash.value) }]
    if (isPlain) return `${line}\t${read.join('\t')}`
    const wrong = unreadable(file, line, cells)
    return wrong.length > 0 ? wrong : [line, ...read.map(escaped)].join('\t')
  }
}

type Rows = { readonly file: string; readonly slots: readonly Slot[] }

/** Goes over a row that failed once more, for all that is wrong with it. */
function everythingWrong({ file, slots }: Rows, cells: readonly string[], line: number): Judgement {
  const damage = unreadable(file, line, cells)
  if (damage.length > 0) return damage
  return slots.flatMap((slot) => {
    const answer = readCell(slot, cells, false)
    if (typeof answer === 'string') return []
    const value = shown(cells[slot.place] ?? '')
    return [{ file, line, column: slot.name, value, advice: answer.advice }]
  })
}

function readCell(slot: Slot, cells: readonly string[], isPlain: boolean): string | Fault {
  const cell = (cells[slot.place] ?? '').trim()
  if (cell === '') return slot.whenEmpty
  if (!isPlain && hasControlSign.test(cell)) return { advice: 'Keep this cell on one line' }
  return slot.read(withoutNeutralising(cell))
}

/** A spreadsheet must not run what a cell says, so an export puts ' before = + - @; this takes it off. */
function withoutNeutralising(cell: string): string {
  return cell.charCodeAt(0) === 39 && maySayFormula.test(cell) ? cell.slice(1) : cell
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const hasControlSign = /[\u0001-\u001f\u007f]/

function unreadable(file: string, line: number, cells: readonly string[]): readonly Problem[] {
  const problem = (value: string, advice: string) => [
    { file, line, column: '', value: shown(value), advice },
  ]
  const damaged = cells.find((cell) => cell.includes('\ufffd'))
  if (damaged !== undefined) {
    return problem(damaged, 'This row is not UTF-8. Save the file as CSV UTF-8')
  }
  const withNul = cells.find((cell) => cell.includes('\0'))
  if (withNul === undefined) return []
  return problem(withNul, 'This row holds a NUL byte, as damaged files do. Export the file again')
}

function escaped(answer: string): string {
  return answer === nothing ? answer : answer.replaceAll('\\', '\\\\')
}

function wrongWidth(file: string, line: number, cells: readonly string[], width: number): Problem {
  const advice = `This row has ${cells.length} cells and the header ${width}; a comma within a cell needs quotation marks around the cell`
  return { file, line, column: '', value: shown(cells.join(',')), advice }
}
