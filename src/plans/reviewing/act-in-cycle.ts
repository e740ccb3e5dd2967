import { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import type { Db, Needs } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import { isInPlan } from '../changing/change.ts'
import { lockTerms, standingOf } from '../changing/locked-plan.ts'
import { mayWrite } from '../changing/may.ts'
import type { CycleId, PlanActionId } from '../ids.ts'
import type { Plan } from '../plan/plan.ts'
import { statusesOf } from '../standing/action-standing.ts'
import type { PlanToday } from '../standing/open-plans.ts'
import { checklistOf } from './checklist.ts'
import { cyclesOf, keepCycle, keepDecision } from './cycle.store.ts'
import { type Cycle, type CycleState, type Decision, isGoingOn, stateAfter } from './cycle.ts'
import { openMilestones } from './milestone.store.ts'

export type CycleRefusal =
  | 'no-such-review'
  | 'not-yours'
  | 'not-now'
  | 'no-such-action'
  | 'meets-before'

/** Which review of which plan somebody acts in, as whom; the plan as it was read. */
export type InCycle = {
  readonly member: Member
  readonly open: PlanToday
  readonly cycleId: CycleId
}

type Acted = Outcome<undefined, CycleRefusal>

/** Moves a review from a state to the one after it: refused where it stands in another by now. What is agreed keeps what it left open. */
export function moveCycle(needs: Needs, within: InCycle, from: CycleState): Promise<Acted> {
  return inCycle(needs, within, async (db, { plan, cycle }) => {
    const state = stateAfter(from)
    if (cycle.state !== from || !state) return refused('not-now')
    const leftOpen =
      state === 'agreed' ? await leftOpenIn(db, { plan, cycle }, needs.clock.today()) : []
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
  return inMeeting(needs, within, async (db, { cycle }) => {
    if (!standsIn(within.open, decision.actionId)) return refused('no-such-action')
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
  return inMeeting(needs, within, async (db, { cycle }) => {
    if (!standsIn(within.open, actionId)) return refused('no-such-action')
    const others = cycle.reached.filter((id) => id !== actionId)
    const reached = ticked === 'reached' ? [...others, actionId] : others
    await keepCycle(db, { ...cycle, reached })
    return done(undefined)
  })
}

type Found = { readonly plan: Plan; readonly cycle: Cycle }

function inCycle(
  needs: Needs,
  { member, open, cycleId }: InCycle,
  act: (db: Db, found: Found) => Promise<Acted>,
): Promise<Acted> {
  return needs.db.transaction().execute(async (db) => {
    const locked = await lockTerms(db, open.plan.id)
    const cycle = locked && (await cyclesOf(db, open.plan.id)).find(({ id }) => id === cycleId)
    if (!locked || !cycle) return refused('no-such-review')
    const { plan } = locked
    return mayWrite(plan, member) ? act(db, { plan, cycle }) : refused('not-yours')
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

function standsIn({ actions }: PlanToday, id: PlanActionId): boolean {
  const action = actions.get(id)
  return action !== undefined && isInPlan(action)
}

/** What was asked for and is not reached: carried forward to the next review. */
async function leftOpenIn(
  db: Db,
  { plan, cycle }: Found,
  today: Temporal.PlainDate,
): Promise<readonly PlanActionId[]> {
  const open = { ...(await standingOf(db, plan.id)), plan }
  const asked = checklistOf(
    { plan, inOrder: [...open.actions.values()], statuses: statusesOf(open, today) },
    cycle,
    await openMilestones(db, plan.id),
  )
  return asked.map(({ action }) => action.id).filter((id) => !cycle.reached.includes(id))
}
