import { Temporal } from 'temporal-polyfill'
import { dayInWords, dayOfMoment } from '#vocabulary'
import type { Commitment } from '../commitments/state/commitment.ts'

/** Somebody is to be reminded: of what, and for which day. Once each, whenever the house comes to it. */
export type Reminder = {
  readonly what: string
  /** The day it is about. */
  readonly for: string
  readonly words: string
}

/** What the time alone asks of a commitment now. */
export type DueNow =
  | { readonly does: 'lapse' | 'expire' }
  | { readonly does: 'remind'; readonly reminder: Reminder }

/** So many days before, or after where it is less than nothing. */
const beforeResubmitting = [14, 7, 2]
const beforeTheEnd = [90, 60, 30, 7]
const aroundAReport = [30, 7, 0, -30, -60]

/** What is due of a commitment on a day, however long the house was not there to see it. */
export function whatIsDue(commitment: Commitment, now: Temporal.Instant): readonly DueNow[] {
  const { state, until, award } = commitment
  if (state === 'changes_requested' && until) {
    return isOver(until, now)
      ? [{ does: 'lapse' }]
      : reminding(commitment, resubmitting(until, now))
  }
  if (state !== 'awarded' || !award || !['active', 'suspended'].includes(award.state)) return []
  if (isOver(award.until, now)) return award.state === 'active' ? [{ does: 'expire' }] : []
  return [
    ...reminding(commitment, ending(award.until, now)),
    ...reminding(commitment, reporting(commitment, award.nextReportOn, now)),
  ]
}

function isOver(until: Temporal.Instant, now: Temporal.Instant): boolean {
  return until.epochMilliseconds <= now.epochMilliseconds
}

function reminding({ reminded }: Commitment, reminder: Reminder | undefined): readonly DueNow[] {
  const isNew = reminder && !reminded.has(`${reminder.what} ${reminder.for}`)
  return isNew ? [{ does: 'remind', reminder }] : []
}

function resubmitting(until: Temporal.Instant, now: Temporal.Instant): Reminder | undefined {
  const day = dayOfMoment(until)
  const days = reached(beforeResubmitting, day, now)
  return days === undefined
    ? undefined
    : {
        what: `resubmit-${days}`,
        for: day.toString(),
        words: `Changes were asked for, and the commitment can be handed in again until the end of ${dayInWords(day)}. After that it lapses, and no award is made.`,
      }
}

function ending(until: Temporal.Instant, now: Temporal.Instant): Reminder | undefined {
  const day = dayOfMoment(until)
  const days = reached(beforeTheEnd, day, now)
  return days === undefined
    ? undefined
    : {
        what: `end-${days}`,
        for: day.toString(),
        words: `The award ends on ${dayInWords(day)}, unless it is renewed. When it has ended its badge must not be used any longer.`,
      }
}

function reporting(
  { reports }: Commitment,
  nextOn: string,
  now: Temporal.Instant,
): Reminder | undefined {
  const isWaiting = reports.some(({ acceptedAt }) => acceptedAt === undefined)
  const day = Temporal.PlainDate.from(nextOn)
  const days = reached(aroundAReport, day, now)
  if (isWaiting || days === undefined) return undefined
  const when = `${dayInWords(day)}`
  return {
    what: `report-${days}`,
    for: nextOn,
    words:
      days > 0
        ? `The next report on what was pledged is due on ${when}.`
        : `The report that was due on ${when} has not come. A report more than 60 days late can have the award suspended.`,
  }
}

/** The nearest of these marks that the day of now has reached; the ones before it are passed over. */
function reached(
  marks: readonly number[],
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): number | undefined {
  const left = dayOfMoment(now).until(day, { largestUnit: 'days' }).days
  return marks.findLast((mark) => left <= mark)
}
