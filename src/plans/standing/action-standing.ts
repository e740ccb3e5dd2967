import type { Temporal } from 'temporal-polyfill'
import { type ActionStatus, statusOf, type TrackedAction } from '#commitment'
import type { ActionLink, PlanAction } from '../action/plan-action.ts'
import type { PlanActionId } from '../ids.ts'
import { inTurns } from '../in-turns.ts'
import type { Plan } from '../plan/plan.ts'

/** All that is known of a plan at one moment: what it says and how its actions were left. */
export type OpenPlan = {
  readonly plan: Plan
  readonly actions: ReadonlyMap<PlanActionId, PlanAction>
  readonly links: readonly ActionLink[]
}

/** What the colour of an action is told from. */
export function trackedOf(action: PlanAction, { plan, actions, links }: OpenPlan): TrackedAction {
  const { left, due } = action
  const followed = {
    due,
    owner: action.leads.find(({ isPlaceholder }) => !isPlaceholder)?.name,
    confidence: left.confidence,
    updatedOn: left.updatedOn,
    cadence: plan.cadence,
    followedFrom: plan.followedFrom,
    doneOn: left.doneOn,
    dependencies: links
      .filter(({ kind, from }) => kind === 'depends' && from === action.id)
      .flatMap(({ to }) => actions.get(to) ?? [])
      .map(({ number, due: theirs, left: { life } }) => ({ number, due: theirs, life })),
    override: left.override,
  }
  const { life } = left
  if (life !== 'complete' && life !== 'business_as_usual') return { ...followed, life }
  const [evidence, colourBefore] = [left.evidence ?? 'awaited', left.colourBefore ?? 'grey']
  return { ...followed, life, evidence, colourBefore }
}

/** How every action of a plan stands on a day. */
export function statusesOf(
  open: OpenPlan,
  today: Temporal.PlainDate,
): ReadonlyMap<PlanActionId, ActionStatus> {
  return new Map([...open.actions.values()].map(tellingStatus(open, today)))
}

/** The same, a few at a time: of a large plan it takes a while, and others have their turn between. */
export async function statusesInTurns(
  open: OpenPlan,
  today: Temporal.PlainDate,
): Promise<ReadonlyMap<PlanActionId, ActionStatus>> {
  return new Map(await inTurns(open.actions.values(), tellingStatus(open, today)))
}

function tellingStatus(open: OpenPlan, today: Temporal.PlainDate) {
  const depending = new Map<PlanActionId, ActionLink[]>()
  for (const link of open.links) {
    if (link.kind !== 'depends') continue
    const before = depending.get(link.from)
    if (before) before.push(link)
    else depending.set(link.from, [link])
  }
  return (action: PlanAction): readonly [PlanActionId, ActionStatus] => {
    const links = depending.get(action.id)
    const status = links
      ? statusOf(trackedOf(action, { ...open, links }), today)
      : statusAlone(action, open.plan, today)
    return [action.id, status]
  }
}

/** A status that rests on nothing but the action itself is told once a day. */
const told = new WeakMap<PlanAction, { readonly on: string; readonly status: ActionStatus }>()

function statusAlone(action: PlanAction, plan: Plan, today: Temporal.PlainDate): ActionStatus {
  const on = `${today} ${plan.cadence.every} ${plan.cadence.unit} ${plan.followedFrom}`
  const before = told.get(action)
  if (before?.on === on) return before.status
  const status = statusOf(trackedOf(action, { plan, actions: new Map(), links: [] }), today)
  told.set(action, { on, status })
  return status
}
