/** How much a finding matters: `error` changes or stops figures, `warning` may, a `note` explains them. */
export type Severity = 'error' | 'warning' | 'note'

/** Something in a folder that is allowed but likely not so, or that figures will suffer from. */
export type QualityFinding = {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  readonly guidance: string
  readonly count: number
  readonly examples: readonly string[]
}

/** One question asked of every folder: its query gives a row, with the text to show, for each place it is true. */
export type Question = {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  readonly guidance: string
  readonly query: string
}
