import { Temporal } from 'temporal-polyfill'
import { type Due, isTimed } from './due.ts'
import { boundsOf } from './edtf.ts'

/** Something is due soon for as many days before its window ends. */
export const daysOfNotice = 28

/** Whether the window of a due is over. What has no end, or no date, is never overdue. */
export function isOverdue(due: Due, today: Temporal.PlainDate): boolean {
  const end = endOf(due)
  return end !== undefined && isReached(end, today)
}

/** Whether the window of a due ends within 28 days. */
export function isDueSoon(due: Due, today: Temporal.PlainDate): boolean {
  const end = endOf(due)
  return (
    end !== undefined &&
    !isReached(end, today) &&
    isReached(end.subtract({ days: daysOfNotice }), today)
  )
}

/**
 * The first day on which something that begins and has no end ought to have begun: “March 2023 onwards”
 * counts as due by 1 April 2023. `undefined` for what has an end.
 */
export function startDueBefore(due: Due): Temporal.PlainDate | undefined {
  if (due.kind !== 'from') return undefined
  return boundsOf(due.edtf.split('/')[0] ?? '')?.to
}

/** The day a calendar shows it on: its last, or the last on which it may begin. What recurs has a day for each time. */
export function calendarDayOf(due: Due): Temporal.PlainDate | undefined {
  if (due.kind === 'recurring') return undefined
  return (endOf(due) ?? startDueBefore(due))?.subtract({ days: 1 })
}

/**
 * The order of due dates: by the end of the window, then its start. What has no end comes after, what has
 * no date last. 0 for two with the same window, whatever was written.
 */
export function compareDue(one: Due, other: Due): number {
  if (!isTimed(one) || !isTimed(other)) return Number(isTimed(other)) - Number(isTimed(one))
  const [end, otherEnd] = [one.window.to, other.window.to]
  const { compare } = Temporal.PlainDate
  const byEnd = end && otherEnd ? compare(end, otherEnd) : Number(!end) - Number(!otherEnd)
  return byEnd || compare(one.window.from, other.window.from)
}

function endOf(due: Due): Temporal.PlainDate | undefined {
  return isTimed(due) ? due.window.to : undefined
}

function isReached(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(today, day) >= 0
}
