import { breakdownColumns } from './breakdowns-csv.ts'
import { type Column, noteColumn } from './csv-file.ts'
import { figureColumns } from './figures-csv.ts'
import { snapshotColumns } from './snapshot-csv.ts'

/** A file and its columns. */
export type Described = {
  readonly file: string
  readonly title: string
  readonly columns: readonly Column[]
}

/** Every CSV file and what its columns mean. */
export const describedFiles: readonly Described[] = [
  {
    file: 'waymark-figures.csv',
    title: 'Every indicator, place and month',
    columns: [...figureColumns, noteColumn],
  },
  {
    file: 'waymark-breakdowns.csv',
    title: 'Breakdowns by gender, nationality and age',
    columns: [...breakdownColumns, noteColumn],
  },
  {
    file: 'autumn-snapshot.csv',
    title: 'The official autumn snapshot',
    columns: [...snapshotColumns, noteColumn],
  },
]

/** The columns of the file that tells the columns. */
export const dictionaryColumns: readonly Column[] = [
  { name: 'file', meaning: 'Name of the file' },
  { name: 'column', meaning: 'Name of the column' },
  { name: 'meaning', meaning: 'What it holds' },
]

/** The meaning of every column of every file, one row each. */
export function dictionaryRows(): readonly (readonly string[])[] {
  return describedFiles.flatMap(({ file, columns }) =>
    columns.map(({ name, meaning }) => [file, name, meaning]),
  )
}
