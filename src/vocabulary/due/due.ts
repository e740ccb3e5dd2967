import type { Temporal } from 'temporal-polyfill'
import type { DueFlag } from './due-flags.ts'

/** What a due date comes to, in the order they are told. */
export const dueKinds = [
  { code: 'by', label: 'By a day, month or other stretch of time' },
  { code: 'from', label: 'From a time on, with no end' },
  { code: 'ongoing', label: 'Ongoing' },
  { code: 'recurring', label: 'Again and again' },
  { code: 'missing', label: 'No date is written' },
  { code: 'unparsed', label: 'Something is written that was not read as a date' },
] as const
export type DueKind = (typeof dueKinds)[number]['code']

/** Half-open: the first day is in it and `to` is not. Without `to` it has no end. */
export type DueWindow = {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate | undefined
}

type Written = {
  /** Letter for letter as it was written. */
  readonly raw: string
  /** What somebody should look at, each once, in the order of `dueFlags`. */
  readonly flags: readonly DueFlag[]
}

type Timed = Written & {
  /** The time as it was said, and no more exactly (ISO 8601-2, level 1): `2023-04`, `2022-12?`, `2023-03/..`, `2024-23`. */
  readonly edtf: string
  readonly window: DueWindow
}

export type DatedDue = Timed & { readonly kind: 'by' | 'from' | 'ongoing' }

export type RecurringDue = Timed & {
  readonly kind: 'recurring'
  /** A rule of RFC 5545: `FREQ=MONTHLY;INTERVAL=6`. */
  readonly recurrence: string
}

export type UndatedDue = Written & { readonly kind: 'missing' | 'unparsed' }

/** When something in a plan is due: what was written, and what it was read as. */
export type Due = DatedDue | RecurringDue | UndatedDue

/** Whether a due was read as a time at all. */
export function isTimed(due: Due): due is DatedDue | RecurringDue {
  return due.kind !== 'missing' && due.kind !== 'unparsed'
}
