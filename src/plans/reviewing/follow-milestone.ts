import type { Member } from '#access'
import type { Db, Needs } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import { touchAction } from '../action/plan-action.store.ts'
import type { PlanAction } from '../action/plan-action.ts'
import { isInPlan } from '../changing/change.ts'
import { lockTerms } from '../changing/locked-plan.ts'
import { mayFollow } from '../changing/may.ts'
import type { MilestoneId } from '../ids.ts'
import type { PlanToday } from '../standing/open-plans.ts'
import { keepMilestone, keepReached } from './milestone.store.ts'
import type { Milestone } from './milestone.ts'

export type MilestoneRefusal = 'no-such-action' | 'not-yours' | 'not-in-plan' | 'no-such-milestone'

/** Which action of which plan somebody follows, as whom; both as they were read. */
export type Following = {
  readonly member: Member
  readonly open: PlanToday
  readonly action: PlanAction
}

type Followed = Outcome<undefined, MilestoneRefusal>

/** Adds a milestone to an action: those who write the plan, and the organisation that leads the action. */
export function addMilestone(
  needs: Needs,
  following: Following,
  milestone: Omit<Milestone, 'actionId' | 'reachedOn'>,
): Promise<Followed> {
  return onAction(needs, following, async (db) => {
    const actionId = following.action.id
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
    const isThere = await keepReached(db, { id, actionId: following.action.id }, on)
    return isThere ? done(undefined) : refused('no-such-milestone')
  })
}

function onAction(
  needs: Needs,
  { member, open, action }: Following,
  act: (db: Db) => Promise<Followed>,
): Promise<Followed> {
  return needs.db.transaction().execute(async (db) => {
    const locked = await lockTerms(db, open.plan.id)
    if (!locked) return refused('no-such-action')
    if (!mayFollow(locked.plan, action, member)) return refused('not-yours')
    if (!isInPlan(action)) return refused('not-in-plan')
    const acted = await act(db)
    if (acted.ok) await touchAction(db, action.id, locked.revision)
    return acted
  })
}
