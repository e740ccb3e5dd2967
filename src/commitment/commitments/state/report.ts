import type { Temporal } from 'temporal-polyfill'
import type { ReportId } from '../ids.ts'

/** What a holder told of an award, and when it was accepted. */
export type Report = {
  readonly id: ReportId
  readonly words: string
  readonly filedAt: Temporal.Instant
  readonly acceptedAt: Temporal.Instant | undefined
}
