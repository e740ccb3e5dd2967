import { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import type { Db, Needs } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import { isInPlan } from '../changing/change.ts'
import { type LockedPlan, lockPlan } from '../changing/locked-plan.ts'
import { mayWrite } from '../changing/may.ts'
import type { CycleId, PlanId } from '../ids.ts'
import { cyclesOf, keepOpened } from './cycle.store.ts'
import { type Cycle, isGoingOn } from './cycle.ts'
import { dueOpening, meetingAfter } from './rhythm.ts'

export type OpenRefusal =
  | 'no-such-plan'
  | 'not-yours'
  | 'not-published'
  | 'one-goes-on'
  | 'opened-already'
  | 'meets-before'

/** Those who write a plan open a review of it, for a meeting on a day. What the last left open is carried into it. */
export function openCycle(
  needs: Needs,
  member: Member,
  planId: PlanId,
  { id, meetsOn }: Pick<Cycle, 'id' | 'meetsOn'>,
): Promise<Outcome<CycleId, OpenRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const locked = await lockPlan(db, planId)
    if (!locked) return refused('no-such-plan')
    if (!mayWrite(locked.plan, member)) return refused('not-yours')
    const [last] = await cyclesOf(db, planId)
    if (last?.id === id) return done(id)
    const refusal = refuseOpening(locked, last)
    if (refusal) return refused(refusal)
    const openedOn = needs.clock.today()
    if (compare(meetsOn, openedOn) < 0) return refused('meets-before')
    const carried = carriedFrom(locked, last)
    const isKept = await keepOpened(db, planId, { id, openedOn, meetsOn, carried })
    return isKept ? done(id) : refused('opened-already')
  })
}

/** Opens the review that is due by a plan’s own rhythm, where one is: once, whenever the house comes to it. */
export async function openWhatIsDue(
  needs: Pick<Needs, 'clock' | 'newId'>,
  db: Db,
  planId: PlanId,
): Promise<boolean> {
  const locked = await lockPlan(db, planId)
  if (!locked) return false
  const [last] = await cyclesOf(db, planId)
  if (refuseOpening(locked, last)) return false
  const openedOn = dueOpening(locked.plan, last?.openedOn, needs.clock.today())
  if (!openedOn) return false
  const meetsOn = meetingAfter(needs.clock.today())
  const carried = carriedFrom(locked, last)
  return keepOpened(db, planId, { id: needs.newId<'review-cycle'>(), openedOn, meetsOn, carried })
}

function refuseOpening({ plan }: LockedPlan, last: Cycle | undefined): OpenRefusal | undefined {
  if (plan.state !== 'published') return 'not-published'
  return last && isGoingOn(last) ? 'one-goes-on' : undefined
}

/** What the last review left open and is still in the plan. */
function carriedFrom({ actions }: LockedPlan, last: Cycle | undefined) {
  return (last?.leftOpen ?? []).filter((id) => {
    const action = actions.get(id)
    return action !== undefined && isInPlan(action)
  })
}

const { compare } = Temporal.PlainDate
