import { Temporal } from 'temporal-polyfill'
import { type Due, daysOfNotice, isOverdue, isTimed, startDueBefore } from '#vocabulary'
import { isOpen, type Life } from './life.ts'
import { occurrencesDone } from './occurrences-done.ts'
import type { TrackedAction } from './tracked-action.ts'

/** What the clock and the record say of an action, whatever anybody thinks of it. */
export type Fact =
  | { readonly kind: 'no_date' | 'no_owner' | 'not_due' | 'no_update' }
  /** Without days left it is over, and still within the days of grace. */
  | { readonly kind: 'due_soon'; readonly daysLeft: number }
  | { readonly kind: 'overdue'; readonly days: number; readonly of: 'end' | 'start' }
  | { readonly kind: 'occurrence_missed'; readonly times: number }
  | { readonly kind: 'update_current' | 'update_stale'; readonly days: number }
  | { readonly kind: 'dependency_late'; readonly numbers: readonly string[] }

/** An update is stale so many days after it was expected. */
const daysOfPatience = 14

/** The facts of an action on a day. Of what has come to its end there are none any more. */
export function factsOf(action: TrackedAction, today: Temporal.PlainDate): readonly Fact[] {
  if (!isOpen(action.life)) return []
  return [
    ...dueFacts(action, today),
    updateFact(action, today),
    ...dependencyFacts(action, today),
    ...(action.owner?.trim() ? [] : [{ kind: 'no_owner' } as const]),
  ]
}

function dueFacts(action: TrackedAction, today: Temporal.PlainDate): readonly Fact[] {
  if (!isTimed(action.due)) return [{ kind: 'no_date' }]
  if (action.due.kind === 'recurring') return recurringFacts(action, today)
  const deadline = deadlineOf(action.due, action.life)
  if (!deadline) return [{ kind: 'not_due' }]
  const { day, of } = deadline
  if (compare(today, day) >= 0) return [{ kind: 'overdue', days: daysTo(today, day) + 1, of }]
  return [untilDue(day, today)]
}

/** The first day on which something is late: after its window, or, before it has begun, after the time it was to begin in. */
function deadlineOf(due: Due, life: Life) {
  const start = life === 'not_started' ? startDueBefore(due) : undefined
  if (start) return { day: start, of: 'start' } as const
  const end = isTimed(due) ? due.window.to : undefined
  return end && ({ day: end, of: 'end' } as const)
}

function recurringFacts(action: TrackedAction, today: Temporal.PlainDate): readonly Fact[] {
  const { missedInARow: times, next } = occurrencesDone(action, today)
  return [
    ...(times > 0 ? [{ kind: 'occurrence_missed', times } as const] : []),
    next ? untilDue(next.to, today) : { kind: 'not_due' },
  ]
}

function untilDue(day: Temporal.PlainDate, today: Temporal.PlainDate): Fact {
  const daysLeft = daysTo(day, today)
  return daysLeft <= daysOfNotice ? { kind: 'due_soon', daysLeft } : { kind: 'not_due' }
}

function updateFact({ updatedOn, cadence }: TrackedAction, today: Temporal.PlainDate): Fact {
  if (!updatedOn) return { kind: 'no_update' }
  const expected = updatedOn.add({ [cadence.unit]: cadence.every })
  const isStale = compare(today, expected.add({ days: daysOfPatience })) > 0
  return { kind: isStale ? 'update_stale' : 'update_current', days: daysTo(today, updatedOn) }
}

function dependencyFacts(
  { dependencies }: TrackedAction,
  today: Temporal.PlainDate,
): readonly Fact[] {
  const late = dependencies.filter(({ due, life }) => isOpen(life) && isLate(due, life, today))
  return late.length === 0
    ? []
    : [{ kind: 'dependency_late', numbers: late.map(({ number }) => number) }]
}

function isLate(due: Due, life: Life, today: Temporal.PlainDate): boolean {
  const start = life === 'not_started' ? startDueBefore(due) : undefined
  return isOverdue(due, today) || (start !== undefined && compare(today, start) >= 0)
}

const { compare } = Temporal.PlainDate

/** How many days the one is after the other. */
function daysTo(day: Temporal.PlainDate, from: Temporal.PlainDate): number {
  return from.until(day, { largestUnit: 'days' }).days
}
