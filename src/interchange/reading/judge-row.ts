import { type FileLayout, fileOnDisk } from '../layout/layout.ts'
import { type CellReader, type Fault, readerFor, type Setting } from './cells.ts'
import type { Header } from './header.ts'
import { type Identities, identifierFor, nothing } from './identify-row.ts'
import { type Problem, shown } from './problem.ts'
import type { Signs } from './rows-of-text.ts'
import { rulesBetweenCells } from './rules-between-cells.ts'

/**
 * Judges the row that begins on a line: writes it behind the pieces of a COPY, or gives everything that is
 * wrong with it.
 */
export type RowJudge = (
  cells: readonly string[],
  line: number,
  signs: Signs,
  pieces: string[],
) => readonly Problem[] | undefined

type Slot = {
  readonly name: string
  readonly place: number
  readonly read: CellReader
  readonly whenEmpty: string | Fault
}

/**
 * What every row of a file is held to. A good row comes as: line, whether its key may have come before,
 * then its cells, an id as the text given (unless it is a UUID) and the id it has here.
 */
export function judgeFor(
  layout: FileLayout,
  header: Header,
  setting: Setting,
  identities: Identities,
): RowJudge {
  const file = fileOnDisk(layout.file)
  const slots = slotsOf(layout, header, setting)
  const rule = rulesBetweenCells[layout.file]
  const identify = identifierFor(layout, identities)

  return (cells, line, signs, pieces) => {
    if (cells.length !== header.width) return [wrongWidth(file, line, cells, header.width)]
    const damage = signs === 'plain' ? [] : damageIn(file, line, cells)
    if (damage.length > 0) return damage
    const read = readCells(slots, cells, signs)
    if (!read) return everythingWrong({ file, slots }, cells, line)
    const wrong = rule?.(read)
    if (wrong) return [{ file, line, ...wrong, value: shown(wrong.value) }]
    const refusal = identify(read, line, signs, pieces)
    if (!refusal) return undefined
    const { value, advice } = refusal
    return [{ file, line, column: 'person_id', value: shown(value), advice }]
  }
}

function slotsOf(layout: FileLayout, header: Header, setting: Setting): readonly Slot[] {
  return layout.columns.map((column, index) => ({
    name: column.name,
    place: header.places[index] ?? -1,
    read: readerFor(column, setting),
    whenEmpty:
      column.must === 'be_filled' ? { advice: 'Fill in this cell' } : (column.otherwise ?? nothing),
  }))
}

function readCells(
  slots: readonly Slot[],
  cells: readonly string[],
  signs: Signs,
): string[] | undefined {
  const read: string[] = []
  for (const slot of slots) {
    const answer = readCell(slot, cells, signs)
    if (typeof answer === 'object') return undefined
    read.push(answer)
  }
  return read
}

function readCell(slot: Slot, cells: readonly string[], signs: Signs): string | Fault {
  const cell = (cells[slot.place] ?? '').trim()
  if (cell === '') return slot.whenEmpty
  if (signs === 'special' && hasControlSign.test(cell))
    return { advice: 'Keep this cell on one line' }
  return slot.read(withoutNeutralising(cell))
}

const maySayFormula = /^'+[=+\-@]/

/** A spreadsheet must not run what a cell says, so an export puts ' before = + - @; this takes it off. */
function withoutNeutralising(cell: string): string {
  return cell.charCodeAt(0) === 39 && maySayFormula.test(cell) ? cell.slice(1) : cell
}

type Rows = { readonly file: string; readonly slots: readonly Slot[] }

/** Goes over a row that failed once more, for all that is wrong with it. */
function everythingWrong(
  { file, slots }: Rows,
  cells: readonly string[],
  line: number,
): readonly Problem[] {
  return slots.flatMap((slot) => {
    const answer = readCell(slot, cells, 'special')
    if (typeof answer === 'string') return []
    const value = shown(cells[slot.place] ?? '')
    return [{ file, line, column: slot.name, value, advice: answer.advice }]
  })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const hasControlSign = /[\u0001-\u001f\u007f]/

function damageIn(file: string, line: number, cells: readonly string[]): readonly Problem[] {
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

function wrongWidth(file: string, line: number, cells: readonly string[], width: number): Problem {
  const advice = `This row has ${cells.length} cells and the header ${width}; a comma within a cell needs quotation marks around the cell`
  return { file, line, column: '', value: shown(cells.join(',')), advice }
}
