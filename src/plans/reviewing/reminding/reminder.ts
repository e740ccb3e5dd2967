import type { Temporal } from 'temporal-polyfill'
import { type ActionStatus, type Fact, factInWords, type TrackedAction } from '#commitment'
import { type Due, isTimed, occurrencesOf, type Period } from '#vocabulary'
import type { PlanAction } from '../../action/plan-action.ts'
import type { Plan } from '../../plan/plan.ts'

/** What somebody is reminded of, what presses most first. */
export const reminderKinds = [
  { code: 'late-28', label: 'Late by four weeks or more' },
  { code: 'late-1', label: 'Late' },
  { code: 'missed', label: 'A time was missed' },
  { code: 'ends-7', label: 'Due within a week' },
  { code: 'ends-28', label: 'Due within four weeks' },
  { code: 'stale', label: 'Without a current update' },
] as const
export type ReminderKind = (typeof reminderKinds)[number]['code']

/** That somebody is to be reminded of an action: of what, for which time, once each whenever the house comes to it. */
export type Reminder = {
  readonly kind: ReminderKind
  /** Which time it is about: a day, or which update it follows. Another time is another reminder. */
  readonly occurrence: string
  /** Kinds that need not be told any more once this is. */
  readonly covers: readonly ReminderKind[]
  readonly words: string
}

const daysOfPatience = 14

type Known = {
  readonly action: PlanAction
  readonly status: ActionStatus
  readonly tracked: TrackedAction
  readonly plan: Plan
  readonly today: Temporal.PlainDate
}

/** What an organisation is to be told of an action it leads, on a day or any day after it. Of what is paused, nothing. */
export function remindersOf(known: Known): readonly Reminder[] {
  if (known.action.left.life === 'paused') return []
  return known.status.facts.flatMap((fact) => {
    const found = reminderOf(fact, known)
    return found ? [{ ...found, words: factInWords(fact, known.tracked) }] : []
  })
}

function reminderOf(fact: Fact, known: Known): Omit<Reminder, 'words'> | undefined {
  switch (fact.kind) {
    case 'due_soon':
      return ending(known, fact.daysLeft)
    case 'overdue':
      return late(known.today.subtract({ days: fact.days - 1 }), fact.days)
    case 'occurrence_missed':
      return {
        kind: 'missed',
        occurrence: `${lastMissed(known)?.from}`,
        covers: ['ends-7', 'ends-28'],
      }
    case 'update_stale':
      return { kind: 'stale', occurrence: `${known.action.left.updatedOn}`, covers: [] }
    case 'no_update':
      return isSilent(known) ? { kind: 'stale', occurrence: 'never', covers: [] } : undefined
    default:
      return undefined
  }
}

/** Late since a day. */
function late(since: Temporal.PlainDate, days: number): Omit<Reminder, 'words'> {
  const before = ['ends-7', 'ends-28'] as const
  return days >= 28
    ? { kind: 'late-28', occurrence: `${since}`, covers: ['late-1', ...before] }
    : { kind: 'late-1', occurrence: `${since}`, covers: before }
}

/** What ends soon. Of what recurs, no notice is longer than half of the time there is for it. */
function ending({ action, today }: Known, daysLeft: number): Omit<Reminder, 'words'> | undefined {
  const end = today.add({ days: daysLeft })
  const most = longestNotice(action.due, end)
  const occurrence = `${end}`
  if (daysLeft <= 7 && most >= 7) return { kind: 'ends-7', occurrence, covers: ['ends-28'] }
  if (daysLeft > 7 && most >= 28) return { kind: 'ends-28', occurrence, covers: [] }
  return undefined
}

function longestNotice(due: Due, end: Temporal.PlainDate): number {
  if (due.kind !== 'recurring') return 28
  const [last] = occurrencesOf(due, { from: end.subtract({ days: 1 }), to: end })
  return last ? daysOf(last) / 2 : 0
}

function daysOf({ from, to }: Period): number {
  return from.until(to, { largestUnit: 'days' }).days
}

/** The last time that is over, with its days of grace: where any were missed, this is one of them. */
function lastMissed({ action: { due }, today }: Known): Period | undefined {
  if (!isTimed(due)) return undefined
  const over = today.subtract({ days: daysOfPatience })
  return occurrencesOf(due, { from: due.window.from, to: over }).at(-1)
}

/** Whether an update has been waited for as long as one may be. */
function isSilent({ plan: { followedFrom, period, cadence }, today }: Known): boolean {
  const expected = (followedFrom ?? period.from).add({ [cadence.unit]: cadence.every })
  return expected.add({ days: daysOfPatience }).until(today).sign > 0
}
