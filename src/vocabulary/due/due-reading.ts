import { Temporal } from 'temporal-polyfill'
import type { DueKind, DueWindow } from './due.ts'
import type { DueFlag } from './due-flags.ts'
import type { PlanCalendar } from './plan-calendar.ts'
import { type Fault, inMonths, type Reading, type Span, stretch } from './span.ts'

/** One way to read the whole of what was written, before the plan has been asked what to think of it. */
export type DueReading = {
  readonly kind: Exclude<DueKind, 'missing' | 'unparsed'>
  readonly start: string
  readonly end: string
  readonly window: DueWindow
  readonly unit: Span['unit']
  readonly recurrence?: string
  readonly flags: readonly DueFlag[]
}

/** Reads a text of one shape; nothing when it is of another. */
export type DueShape = (text: string, plan: PlanCalendar) => readonly (DueReading | Fault)[]

/** For every time that was read, what is made of it; what is none stays so. */
export function each(
  readings: readonly Reading[],
  make: (span: Span) => DueReading,
): readonly (DueReading | Fault)[] {
  return readings.map((reading) => ('fault' in reading ? reading : make(reading)))
}

/** Due within a stretch of time, and so by its end. */
export function byEndOf(span: Span): DueReading {
  return within(span, 'by')
}

/** Going on through a stretch of time. */
export function within(span: Span, kind: DueReading['kind']): DueReading {
  const { start, end, from, to, unit, flags } = span
  return { kind, start, end, window: { from, to }, unit, flags }
}

/** From the first day of a stretch on. */
export function fromStartOf(span: Span): DueReading {
  const { start, from, unit, flags } = inMonths(span)
  const window = { from, to: undefined }
  return { kind: 'from', start, end: '..', window, unit, flags: [...flags, 'start-counts'] }
}

/** Up to the end of a stretch. Since when is not said, so it is since the plan began. */
export function untilEndOf(span: Span, { period }: PlanCalendar): DueReading {
  const { end, from, to, unit, flags } = inMonths(span)
  const isLater = Temporal.PlainDate.compare(to, period.from) > 0
  const window = { from: isLater ? period.from : from, to }
  return { kind: 'ongoing', start: '..', end, window, unit, flags }
}

/** As long as the plan runs. */
export function whilePlanRuns({ period }: PlanCalendar): DueReading {
  return within(stretch(period), 'ongoing')
}

/** The same reading with something to look at. */
export function withFlags(reading: DueReading, ...flags: readonly DueFlag[]): DueReading {
  return { ...reading, flags: [...reading.flags, ...flags] }
}
