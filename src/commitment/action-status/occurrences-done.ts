import { Temporal } from 'temporal-polyfill'
import { type Due, isTimed, occurrencesOf, type Period } from '#vocabulary'
import type { TrackedAction } from './tracked-action.ts'

/** After the end of its time an occurrence may still be done for as many days. */
export const daysOfGrace = 14

/** How many occurrences were missed one after another up to now, and which is to be done next. */
export type OccurrencesDone = { readonly missedInARow: number; readonly next: Period | undefined }

type Recurring = Pick<TrackedAction, 'due' | 'doneOn' | 'followedFrom'>

/** Holds what was done against what recurs. Each time it was done counts for the earliest occurrence that is still open. */
export function occurrencesDone(action: Recurring, today: Temporal.PlainDate): OccurrencesDone {
  const occurrences = occurrencesUpTo(action, today)
  const undone = undoneOf(
    occurrences,
    action.doneOn.filter((day) => compare(day, today) <= 0),
  )
  const missed = undone.filter(({ to }) => compare(to.add({ days: daysOfGrace }), today) <= 0)
  const lastDone = occurrences.findLast((occurrence) => !undone.includes(occurrence))
  const since = missed.filter(({ from }) => !lastDone || compare(from, lastDone.from) > 0)
  return { missedInARow: since.length, next: undone.find((one) => !missed.includes(one)) }
}

const { compare } = Temporal.PlainDate

/** Those that have ended, and the one after. */
function occurrencesUpTo(
  { due, followedFrom }: Recurring,
  today: Temporal.PlainDate,
): readonly Period[] {
  if (!isTimed(due)) return []
  const from = due.window.from
  const ended = occurrencesOf(due, { from, to: today })
  return [...ended, ...nextOf(due, today)].filter(
    (occurrence) => !followedFrom || compare(occurrence.from, followedFrom) >= 0,
  )
}

/** The first to end after today. Most rhythms come within a year, and then no more than a year is looked through. */
function nextOf(due: Due, today: Temporal.PlainDate): readonly Period[] {
  for (const years of [1, 20, 1000]) {
    const [next] = occurrencesOf(due, { from: today, to: today.add({ years }) })
    if (next) return [next]
  }
  return []
}

function undoneOf(
  occurrences: readonly Period[],
  doneOn: readonly Temporal.PlainDate[],
): readonly Period[] {
  const days = doneOn.toSorted(compare)
  let at = 0
  return occurrences.filter(({ from, to }) => {
    const end = to.add({ days: daysOfGrace })
    while (days[at] && compare(days[at] ?? from, from) < 0) at += 1
    const day = days[at]
    const isDone = day !== undefined && compare(day, end) < 0
    if (isDone) at += 1
    return !isDone
  })
}
