import type { FirstOf, Problem } from '../reading/problem.ts'

/** A later row that says something else than what stands. */
export type Change = {
  readonly file: string
  readonly id: string
  readonly column: string
  readonly from: string
  readonly to: string
}

/** What became of the rows of one file. `repeated` came twice in the file, the same both times. */
export type FileCount = {
  readonly read: number
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly repeated: number
  readonly refused: number
}

/** Something worth knowing that stops nothing. */
export type Finding = {
  readonly id: string
  readonly text: string
  readonly count: number
  readonly examples: readonly string[]
}

/**
 * How an import ended. `stored`: kept, leaving out any refused rows the operator gave up;
 * `rows_refused`: rows were wrong and nothing is kept; `unreadable`: a file could not be read to its end, so
 * nothing is kept whatever the operator accepts; `nothing_to_read`: no file of the layout was there.
 */
export type ImportOutcome = 'stored' | 'rows_refused' | 'unreadable' | 'nothing_to_read'

export type ImportSummary = {
  readonly outcome: ImportOutcome
  /** By the name on disk, for the files that were there. */
  readonly files: Readonly<Record<string, FileCount>>
  readonly missingFiles: readonly string[]
  /** The files that are there and could not be read to their end. */
  readonly unreadableFiles: readonly string[]
  readonly unknownColumns: Readonly<Record<string, readonly string[]>>
  readonly problems: FirstOf<Problem>
  readonly findings: readonly Finding[]
  readonly changes: FirstOf<Change>
}

/** How far an import has come. `rows` counts those of the file being read. */
export type Progress = {
  readonly file: string
  readonly bytes: number
  readonly totalBytes: number
  readonly rows: number
}
