import { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import type { Db, Needs } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import { isInPlan } from '../changing/change.ts'
import { type LockedPlan, lockPlan } from '../changing/locked-plan.ts'
import { mayWrite } from '../changing/may.ts'
import type { CycleId, PlanActionId, PlanId } from '../ids.ts'
import { statusesOf } from '../standing/action-standing.ts'
import { checklistOf } from './checklist.ts'
import { cyclesOf, keepCycle, keepDecision } from './cycle.store.ts'
import { type Cycle, type CycleState, type Decision, isGoingOn, stateAfter } from './cycle.ts'
import { milestonesOf } from './milestone.store.ts'

export type CycleRefusal =
  | 'no-such-review'
  | 'not-yours'
  | 'not-now'
  | 'no-such-action'
  | 'meets-before'

/** Which review of which plan somebody acts in, as whom. */
export type InCycle = {
  readonly member: Member
  readonly planId: PlanId
  readonly cycleId: CycleId
}

type Acted = Outcome<undefined, CycleRefusal>

/** Moves a review from a state to the one after it: refused where it stands in another by now. What is agreed keeps what it left open. */
export function moveCycle(needs: Needs, within: InCycle, from: CycleState): Promise<Acted> {
  return inCycle(needs, within, async (db, { locked, cycle }) => {
    const state = stateAfter(from)
    if (cycle.state !== from || !state) return refused('not-now')
    const leftOpen =
      state === 'agreed' ? await leftOpenIn(db, { locked, cycle }, needs.clock.today()) : []
    await keepCycle(db, {
      ...cycle,
      state,
      leftOpen: state === 'agreed' ? leftOpen : cycle.leftOpen,
    })
    return done(undefined)
  })
}

/** Sets the day of the meeting, while the review goes on. */
export function setMeeting(
  needs: Needs,
  within: InCycle,
  meetsOn: Temporal.PlainDate,
): Promise<Acted> {
  return inCycle(needs, within, async (db, { cycle }) => {
    if (!isGoingOn(cycle)) return refused('not-now')
    if (Temporal.PlainDate.compare(meetsOn, cycle.openedOn) < 0) return refused('meets-before')
    await keepCycle(db, { ...cycle, meetsOn })
    return done(undefined)
  })
}

/** Keeps what was said in a meeting about the plan as a whole. */
export function noteMeeting(needs: Needs, within: InCycle, notes: string): Promise<Acted> {
  return inMeeting(needs, within, async (db, { cycle }) => {
    await keepCycle(db, { ...cycle, notes })
    return done(undefined)
  })
}

/** Notes what a meeting decided about an action. */
export function decide(needs: Needs, within: InCycle, decision: Decision): Promise<Acted> {
  return inMeeting(needs, within, async (db, { locked, cycle }) => {
    if (!standsIn(locked, decision.actionId)) return refused('no-such-action')
    await keepDecision(db, cycle.id, decision, needs.clock.now())
    return done(undefined)
  })
}

/** Ticks that what was asked of an action was reached, or takes that back. */
export function tickReached(
  needs: Needs,
  within: InCycle,
  actionId: PlanActionId,
  ticked: 'reached' | 'not-reached',
): Promise<Acted> {
  return inMeeting(needs, within, async (db, { locked, cycle }) => {
    if (!standsIn(locked, actionId)) return refused('no-such-action')
    const others = cycle.reached.filter((id) => id !== actionId)
    const reached = ticked === 'reached' ? [...others, actionId] : others
    await keepCycle(db, { ...cycle, reached })
    return done(undefined)
  })
}

type Found = { readonly locked: LockedPlan; readonly cycle: Cycle }

function inCycle(
  needs: Needs,
  { member, planId, cycleId }: InCycle,
  act: (db: Db, found: Found) => Promise<Acted>,
): Promise<Acted> {
  return needs.db.transaction().execute(async (db) => {
    const locked = await lockPlan(db, planId)
    const cycle = locked && (await cyclesOf(db, planId)).find(({ id }) => id === cycleId)
    if (!locked || !cycle) return refused('no-such-review')
    return mayWrite(locked.plan, member) ? act(db, { locked, cycle }) : refused('not-yours')
  })
}

function inMeeting(
  needs: Needs,
  within: InCycle,
  act: (db: Db, found: Found) => Promise<Acted>,
): Promise<Acted> {
  return inCycle(needs, within, async (db, found) =>
    found.cycle.state === 'meeting' ? act(db, found) : refused('not-now'),
  )
}

function standsIn({ actions }: LockedPlan, id: PlanActionId): boolean {
  const action = actions.get(id)
  return action !== undefined && isInPlan(action)
}

/** What was asked for and is not reached: carried forward to the next review. */
async function leftOpenIn(
  db: Db,
  { locked, cycle }: Found,
  today: Temporal.PlainDate,
): Promise<readonly PlanActionId[]> {
  const open = { ...locked, inOrder: [...locked.actions.values()] }
  const asked = checklistOf(
    { ...open, statuses: statusesOf(open, today) },
    cycle,
    await milestonesOf(db, locked.plan.id),
  )
  return asked.map(({ action }) => action.id).filter((id) => !cycle.reached.includes(id))
}
