import type { Member } from '#access'
import type { Needs } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import type { ChangeId, PlanId } from '../ids.ts'
import { applyChanges, type ChangeRefusal, refuseChange } from './apply-changes.ts'
import { keepChange, keepDeclined } from './change.store.ts'
import type { Change } from './change.ts'
import { keepStanding, type LockedPlan, lockPlan } from './locked-plan.ts'
import { mayAsk, mayWrite } from './may.ts'

export type AskRefusal =
  | ChangeRefusal
  | 'no-such-plan'
  | 'not-yours'
  | 'plan-closed'
  | 'reason-missing'
  | 'nothing-changed'

/**
 * Somebody wants a plan to say something else. A draft is changed at once, by those who write it. What a body has approved is
 * not: the change is listed until a body approves it too.
 */
export function askChange(
  needs: Needs,
  member: Member,
  planId: PlanId,
  change: Change,
): Promise<Outcome<'made' | 'asked', AskRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const locked = await lockPlan(db, planId)
    if (!locked) return refused('no-such-plan')
    const refusal = refuseAsking(locked, change, member)
    if (refusal) return refused(refusal)
    if (locked.plan.version > 0) {
      await keepChange(db, planId, change, { memberId: member.id, at: needs.clock.now() })
      return done('asked')
    }
    const applied = applyChanges(locked, [change], 0)
    if (!applied.ok) return refused(applied.refusal)
    await keepStanding(db, locked, applied.value)
    return done('made')
  })
}

function refuseAsking(locked: LockedPlan, change: Change, member: Member): AskRefusal | undefined {
  const { plan, actions } = locked
  const isDraft = plan.version === 0
  const may = isDraft ? mayWrite(plan, member) : mayAsk(plan, actions.values(), member)
  if (!may) return 'not-yours'
  if (plan.state === 'closed') return 'plan-closed'
  const isEmpty = change.kind === 'alter' && Object.keys(change.proposed).length === 0
  if (isEmpty) return 'nothing-changed'
  return isDraft || change.reason !== '' ? refuseChange(locked, change) : 'reason-missing'
}

/** Those who write a plan decline a change that was asked for. */
export function declineChange(
  needs: Needs,
  member: Member,
  planId: PlanId,
  id: ChangeId,
): Promise<Outcome<undefined, 'no-such-plan' | 'not-yours' | 'answered-already'>> {
  return needs.db.transaction().execute(async (db) => {
    const locked = await lockPlan(db, planId)
    if (!locked) return refused('no-such-plan')
    if (!mayWrite(locked.plan, member)) return refused('not-yours')
    return (await keepDeclined(db, planId, id)) ? done(undefined) : refused('answered-already')
  })
}
