import type { Temporal } from 'temporal-polyfill'
import type { ActionStatus, Fact } from '#commitment'
import { isTimed, readDue } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import { isInPlan } from '../changing/change.ts'
import type { PlanActionId } from '../ids.ts'
import type { PlanToday } from '../standing/open-plans.ts'
import type { Cycle } from './cycle.ts'
import type { Milestone } from './milestone.ts'

/** What a review asks of an action, in the order it is told. */
export const asks = [
  { code: 'carried', label: 'Carried forward from the review before' },
  { code: 'late', label: 'Overdue, or a time was missed' },
  { code: 'update', label: 'Without a current update' },
  { code: 'milestone', label: 'A milestone is due' },
  { code: 'evidence', label: 'Evidence is awaited' },
] as const
export type Ask = (typeof asks)[number]['code']

/** An action of which a review asks something. */
export type Asked = {
  readonly action: PlanAction
  readonly status: ActionStatus
  readonly asks: readonly Ask[]
  /** Milestones to be reached by the meeting that are not. */
  readonly milestones: readonly Milestone[]
}

/** Everything a review asks for now, in the order of numbers: of every other action nothing is asked. */
export function checklistOf(
  { plan, inOrder, statuses }: Pick<PlanToday, 'plan' | 'inOrder' | 'statuses'>,
  cycle: Pick<Cycle, 'carried' | 'meetsOn'>,
  milestones: ReadonlyMap<PlanActionId, readonly Milestone[]>,
): readonly Asked[] {
  const carried = new Set(cycle.carried)
  const isOver = overBy(cycle.meetsOn, plan.period)
  return inOrder.filter(isInPlan).flatMap((action) => {
    const status = statuses.get(action.id)
    if (!status) return []
    const due = (milestones.get(action.id) ?? []).filter(
      (one) => one.reachedOn === undefined && one.due !== '' && isOver(one.due),
    )
    const isAsked: Readonly<Record<Ask, boolean>> = {
      carried: carried.has(action.id),
      late: status.facts.some(isLate),
      update: status.facts.some(({ kind }) => kind === 'no_update' || kind === 'update_stale'),
      milestone: due.length > 0,
      evidence: awaitsEvidence(action),
    }
    const found = asks.map(({ code }) => code).filter((code) => isAsked[code])
    return found.length > 0 ? [{ action, status, asks: found, milestones: due }] : []
  })
}

function isLate({ kind }: Fact): boolean {
  return kind === 'overdue' || kind === 'occurrence_missed'
}

function awaitsEvidence({ left: { life, evidence } }: PlanAction): boolean {
  return (life === 'complete' || life === 'business_as_usual') && evidence !== 'accepted'
}

/** Tells whether the time is over by a day within which a milestone is due, as it is written: then it is to be reached by that day. */
function overBy(day: Temporal.PlainDate, period: PlanToday['plan']['period']) {
  const [by, inPlan] = [`${day}`, `${period.from} ${period.to} `]
  return (raw: string): boolean => {
    const key = inPlan + raw
    const last = lastDays.get(key) ?? keepLastDay(key, lastDayOf(raw, period))
    // days as text, `2024-03-31`, stand in the order of time; what has no last day has the empty one
    return last !== '' && last <= by
  }
}

/** Many milestones are due as one is, and each review asks again: a text is read once, until this many were. */
const mostRead = 10_000
const lastDays = new Map<string, string>()

function keepLastDay(key: string, day: string): string {
  if (lastDays.size >= mostRead) lastDays.clear()
  lastDays.set(key, day)
  return day
}

function lastDayOf(raw: string, period: PlanToday['plan']['period']): string {
  const due = readDue(raw, { period })
  const end = isTimed(due) ? due.window.to : undefined
  return end ? `${end.subtract({ days: 1 })}` : ''
}
