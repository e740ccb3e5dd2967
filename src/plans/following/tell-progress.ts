import type { Member } from '#access'
import { statusOf } from '#commitment'
import type { Db, Needs } from '#foundations'
import { dayOfMoment, done, type Outcome, refused } from '#vocabulary'
import { actionNow, keepLeftAs } from '../action/plan-action.store.ts'
import type { PlanAction } from '../action/plan-action.ts'
import { mayFollow } from '../changing/may.ts'
import type { ProgressId } from '../ids.ts'
import { revisePlan } from '../plan/plan.store.ts'
import { trackedOf } from '../standing/action-standing.ts'
import type { PlanToday } from '../standing/open-plans.ts'
import { isUpdateOf, keepAcknowledged, keepProgress, keptProgress } from './progress.store.ts'
import { type ProgressRefusal, type Telling, tell } from './progress.ts'
import { keepAccepted, observationsOf } from './shown.store.ts'

export type TellRefusal = ProgressRefusal | 'not-yours' | 'no-such-update' | 'told-already'

/** An organisation tells how an action stands. Its plan and action are as they were read; what is kept stands once, however often it is sent. */
export function tellProgress(
  needs: Needs,
  member: Member,
  { open, action }: { readonly open: PlanToday; readonly action: PlanAction },
  telling: Telling,
): Promise<Outcome<PlanAction, TellRefusal>> {
  const at = needs.clock.now()
  return needs.db.transaction().execute(async (db) => {
    if (!mayFollow(open.plan, action, member)) return refused('not-yours')
    const { revision, now } = await reviseAction(db, open, action)
    const before = await toldBefore(db, action, telling)
    if (before !== 'new') return before === 'the same' ? done(now) : refused(before)
    const observations = await observationsOf(db, action.id)
    const by = { memberId: member.id, at, today: dayOfMoment(at), observations }
    const told = tell(open, now, telling, by)
    if (!told.ok) return told
    await keepLeftAs(db, told.value.action, revision)
    const of = { planId: open.plan.id, actionId: action.id, agencyId: member.agencyId }
    await keepProgress(db, of, told.value.progress)
    return done(told.value.action)
  })
}

/** Whether an update is new, the same as one that was kept, or one that cannot be kept. */
async function toldBefore(
  db: Db,
  { id }: PlanAction,
  { id: progressId, words, corrects }: Telling,
): Promise<'new' | 'the same' | 'told-already' | 'no-such-update'> {
  const kept = await keptProgress(db, progressId)
  if (kept) return kept.actionId === id && kept.words === words ? 'the same' : 'told-already'
  return !corrects || (await isUpdateOf(db, corrects, id)) ? 'new' : 'no-such-update'
}

/** The organisation whose plan it is says that it read an update. */
export function acknowledge(
  needs: Needs,
  member: Member,
  { plan }: PlanToday,
  progressId: ProgressId,
): Promise<Outcome<undefined, 'not-yours'>> {
  return needs.db.transaction().execute(async (db) => {
    if (plan.agencyId !== member.agencyId) return refused('not-yours')
    await keepAcknowledged(db, progressId, { memberId: member.id, at: needs.clock.now() })
    return done(undefined)
  })
}

/** The organisation whose plan it is accepts the evidence for an action that is said to be done: it turns blue. */
export function acceptEvidence(
  needs: Needs,
  member: Member,
  { open, action }: { readonly open: PlanToday; readonly action: PlanAction },
): Promise<Outcome<undefined, 'not-yours' | 'not-done'>> {
  return needs.db.transaction().execute(async (db) => {
    if (open.plan.agencyId !== member.agencyId) return refused('not-yours')
    const { revision, now } = await reviseAction(db, open, action)
    if (now.left.evidence !== 'awaited') return refused('not-done')
    const left = { ...now.left, evidence: 'accepted' as const }
    await keepLeftAs(db, { id: action.id, left }, revision)
    await keepAccepted(db, action.id, { memberId: member.id, at: needs.clock.now() })
    return done(undefined)
  })
}

/** A colour set by hand. It may only be worse than the computed one, or better for 30 days and with a reason that everybody reads. */
export function setColour(
  needs: Needs,
  member: Member,
  { open, action }: { readonly open: PlanToday; readonly action: PlanAction },
  chosen: {
    readonly colour: 'red' | 'amber' | 'green' | 'grey' | undefined
    readonly reason: string
  },
): Promise<Outcome<undefined, 'not-yours' | 'reason-missing' | 'is-so-already'>> {
  const today = dayOfMoment(needs.clock.now())
  return needs.db.transaction().execute(async (db) => {
    if (open.plan.agencyId !== member.agencyId) return refused('not-yours')
    if (chosen.colour && chosen.reason.trim() === '') return refused('reason-missing')
    const { revision, now } = await reviseAction(db, open, action)
    const bare = { ...now, left: { ...now.left, override: undefined } }
    if (chosen.colour === statusOf(trackedOf(bare, open), today).colour) {
      return refused('is-so-already')
    }
    const override = chosen.colour && {
      colour: chosen.colour,
      from: today,
      publishedReason: chosen.reason.trim(),
    }
    await keepLeftAs(db, { id: action.id, left: { ...now.left, override } }, revision)
    return done(undefined)
  })
}

/** Locks the plan, and reads the action anew: somebody else may have told of it meanwhile. */
async function reviseAction(db: Db, { plan }: PlanToday, { id }: PlanAction) {
  const revision = await revisePlan(db, plan.id)
  const now = await actionNow(db, id)
  if (!now) throw new Error('An action that was shown is not there')
  return { revision, now }
}
