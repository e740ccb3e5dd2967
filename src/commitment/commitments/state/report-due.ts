import { Temporal } from 'temporal-polyfill'
import { dayOfMoment } from '#vocabulary'
import type { Award, Commitment } from './commitment.ts'

/** What is asked of a holder now: no report; none while one waits to be read; one until the end of a day, or after it. */
export type ReportDue =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting'; readonly since: Temporal.Instant }
  | { readonly kind: 'due' | 'late'; readonly on: Temporal.PlainDate }

type Asked = Pick<Award, 'state' | 'until' | 'nextReportOn'> & {
  readonly isEnded: boolean
  /** When a report was handed in that nobody has accepted yet. */
  readonly waitingSince: Temporal.Instant | undefined
}

/** Which report an award asks for at a moment. By the clock alone: nothing keeps that one is late. */
export function reportDue(
  { state, until, nextReportOn, isEnded, waitingSince }: Asked,
  now: Temporal.Instant,
): ReportDue {
  const on = Temporal.PlainDate.from(nextReportOn)
  const isOver = until.epochMilliseconds <= now.epochMilliseconds
  const isLast = Temporal.PlainDate.compare(on, dayOfMoment(until)) >= 0
  // one that is suspended stays so past its term, and what was late before stays late
  if (isEnded || (isOver && (state === 'active' || isLast))) return { kind: 'none' }
  if (waitingSince) return { kind: 'waiting', since: waitingSince }
  return { kind: Temporal.PlainDate.compare(dayOfMoment(now), on) > 0 ? 'late' : 'due', on }
}

/** The same of a commitment; of one without an award, none. */
export function reportDueOf(commitment: Commitment, now: Temporal.Instant): ReportDue {
  const { award } = commitment
  if (!award) return { kind: 'none' }
  const isEnded = award.endedAt !== undefined
  return reportDue({ ...award, isEnded, waitingSince: waitingSince(commitment) }, now)
}

/** Since when a report waits to be accepted; nothing where none does. */
export function waitingSince({ reports }: Commitment): Temporal.Instant | undefined {
  return reports.find(({ acceptedAt }) => !acceptedAt)?.filedAt
}
