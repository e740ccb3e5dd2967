import Papa from 'papaparse'
import { neutral } from '#vocabulary'
import type { Basis } from './counted.store.ts'
import { type ReturnFigures, returnCells, valueInFile } from './return-cells.ts'

/** A return as a file tells it: the working figures, or an edition. */
export type TellableReturn = Basis & {
  readonly areaCode: string
  readonly month: string
  readonly figures: ReturnFigures
  /** Nothing for working figures, which nobody has signed. */
  readonly signed?:
    | {
        readonly edition: number
        readonly asOf: string
        readonly by: string
        readonly sha256: string
      }
    | undefined
}

const demonstrationNote = 'Demonstration: the people counted here are invented'

/**
 * A return as CSV: a header, and one row, so that the rows of several councils and months can be put under
 * one another. [x] means not available, [z] not applicable. What a spreadsheet would
 * run as a formula is made words.
 */
export function returnCsv(told: TellableReturn, kind: 'demonstration' | 'real'): string {
  const { signed } = told
  const columns: readonly (readonly [string, string | number])[] = [
    ...(kind === 'demonstration' ? [['note', demonstrationNote] as const] : []),
    ['la_code', told.areaCode],
    ['month', told.month],
    ...returnCells.map(({ code }) => [code, valueInFile(told.figures[code])] as const),
    ['edition', signed?.edition ?? 'working figures'],
    ['as_of', signed?.asOf ?? ''],
    ['signed_by', signed?.by ?? ''],
    ['definition_version', told.definitionVersion],
    ['options', optionsInFile(told)],
    ['sha256', signed?.sha256 ?? ''],
  ]
  const rows = [columns.map(([name]) => name), columns.map(([, value]) => neutral(String(value)))]
  return `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`
}

function optionsInFile({ options }: Basis): string {
  return Object.entries(options)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
}
