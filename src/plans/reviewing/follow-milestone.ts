import type { Member } from '#access'
import type { Db, Needs } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import { touchAction } from '../action/plan-action.store.ts'
import { isInPlan } from '../changing/change.ts'
import { lockPlan } from '../changing/locked-plan.ts'
import { mayFollow } from '../changing/may.ts'
import type { MilestoneId, PlanActionId, PlanId } from '../ids.ts'
import { keepMilestone, keepReached } from './milestone.store.ts'
import type { Milestone } from './milestone.ts'

export type MilestoneRefusal = 'no-such-action' | 'not-yours' | 'not-in-plan' | 'no-such-milestone'

/** Which action of which plan somebody follows, as whom. */
export type Following = {
  readonly member: Member
  readonly planId: PlanId
  readonly actionId: PlanActionId
}

type Followed = Outcome<undefined, MilestoneRefusal>

/** Adds a milestone to an action: those who write the plan, and the organisation that leads the action. */
export function addMilestone(
  needs: Needs,
  following: Following,
  milestone: Omit<Milestone, 'actionId' | 'reachedOn'>,
): Promise<Followed> {
  return onAction(needs, following, async (db) => {
    const { actionId } = following
    await keepMilestone(db, { ...milestone, actionId, reachedOn: undefined })
    return done(undefined)
  })
}

/** Says that a milestone was reached today, or takes that back. */
export function tickMilestone(
  needs: Needs,
  following: Following,
  id: MilestoneId,
  ticked: 'reached' | 'not-reached',
): Promise<Followed> {
  return onAction(needs, following, async (db) => {
    const on = ticked === 'reached' ? needs.clock.today() : undefined
    const isThere = await keepReached(db, { id, actionId: following.actionId }, on)
    return isThere ? done(undefined) : refused('no-such-milestone')
  })
}

function onAction(
  needs: Needs,
  { member, planId, actionId }: Following,
  act: (db: Db) => Promise<Followed>,
): Promise<Followed> {
  return needs.db.transaction().execute(async (db) => {
    const locked = await lockPlan(db, planId)
    const action = locked?.actions.get(actionId)
    if (!locked || !action) return refused('no-such-action')
    if (!mayFollow(locked.plan, action, member)) return refused('not-yours')
    if (!isInPlan(action)) return refused('not-in-plan')
    const acted = await act(db)
    if (acted.ok) await touchAction(db, actionId, locked.revision)
    return acted
  })
}
