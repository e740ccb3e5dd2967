import { dayInWords, printDue, rhythmInWords } from '#vocabulary'
import type { Fact } from './facts.ts'
import { daysOfGrace } from './occurrences-done.ts'
import type { Cadence, TrackedAction } from './tracked-action.ts'

/** A fact as a sentence. Times are said as they were written: no sentence makes up a day. */
export function factInWords(fact: Fact, action: TrackedAction): string {
  switch (fact.kind) {
    case 'no_date':
      return action.due.kind === 'missing'
        ? 'It has no due date.'
        : 'When it is due could not be read.'
    case 'no_owner':
      return 'Nobody is named as its owner.'
    case 'not_due':
      return `${whenDue(action)}.`
    case 'due_soon':
      return dueSoon(fact.daysLeft, action)
    case 'overdue':
      return overdue(fact.days, action)
    case 'occurrence_missed':
      return missed(fact.times, action)
    case 'no_update':
      return 'Nobody has said yet how it is going.'
    case 'update_current':
      return `Its last update is from ${action.updatedOn ? dayInWords(action.updatedOn) : 'before'}.`
    case 'update_stale':
      return `Its last update is ${days(fact.days)} old, and one is expected ${rhythm(action.cadence)}.`
    case 'dependency_late':
      return waitsFor(fact.numbers)
  }
}

function whenDue({ due, life }: TrackedAction): string {
  const time = printDue(due)
  if (due.kind === 'ongoing')
    return time.startsWith('ongoing') ? `It is ${time}` : `It goes on ${time}`
  if (due.kind !== 'from') return `It is due ${time}`
  return life === 'not_started' ? `It is to begin ${time}` : `It goes on ${time}`
}

function dueSoon(daysLeft: number, action: TrackedAction): string {
  const { due } = action
  if (due.kind === 'recurring') {
    return daysLeft > 0
      ? `${whenDue(action)}, and the next time is late in ${days(daysLeft)}.`
      : `${whenDue(action)}. The last time is late, and counts as missed after ${daysOfGrace} days.`
  }
  if (due.kind === 'ongoing')
    return `${whenDue(action)}, and that time is over in ${days(daysLeft)}.`
  return `${whenDue(action)}, and counts as late in ${days(daysLeft)}.`
}

function overdue(late: number, action: TrackedAction): string {
  const time = printDue(action.due)
  if (action.due.kind === 'ongoing')
    return `The time it was to go on for was over ${days(late)} ago.`
  if (action.due.kind === 'from') return `It was to begin ${time}, and is ${days(late)} late.`
  return `It was due ${time}, and is ${days(late)} late.`
}

function missed(times: number, action: TrackedAction): string {
  return times === 1
    ? `${whenDue(action)}, and was missed once.`
    : `${whenDue(action)}, and was missed ${times} times in a row.`
}

function waitsFor(numbers: readonly string[]): string {
  const [one] = numbers
  return numbers.length === 1
    ? `It waits for action ${one}, which is late.`
    : `It waits for actions ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}, which are late.`
}

function rhythm({ every, unit }: Cadence): string {
  return rhythmInWords({ every: unit === 'weeks' ? 'WEEKLY' : 'MONTHLY', interval: every })
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}
