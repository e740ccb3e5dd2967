import { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import type { Db, Needs } from '#foundations'
import { done, refused } from '#vocabulary'
import { compareNumbers } from '../action/number-order.ts'
import type { ChangeId, PlanId } from '../ids.ts'
import { keepPlanState } from '../plan/plan.store.ts'
import { applyChanges, type ChangeRefusal, type Standing } from './apply-changes.ts'
import { changesOf, keepApproved } from './change.store.ts'
import { isInPlan } from './change.ts'
import { keepStanding, type LockedPlan, lockPlan } from './locked-plan.ts'
import { mayWrite } from './may.ts'
import { keepFirstVersion, keepVersion, type Version, versionsOf } from './version.store.ts'
import { versionDocumentOf } from './version-document.ts'

export type ApproveRefusal =
  | ChangeRefusal
  | 'no-such-plan'
  | 'not-yours'
  | 'plan-closed'
  | 'no-actions'
  | 'nothing-chosen'
  | 'answered-already'
  | 'day-to-come'
  | 'day-before-last'
  | 'day-long-before'

/** What a body approved: which changes, when and where that is written. Of a draft it approves all that it says. */
export type Approval = Omit<Version, 'number'> & { readonly changes: readonly ChangeId[] }

/** What came of it, such as the number of the version; or why not, and which change would not do. */
export type Approved<Value = number> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      readonly refusal: ApproveRefusal
      readonly changeId?: ChangeId | undefined
    }

/** A body approved a plan: as version 1, which publishes it, or with changes as the next. All of them, or none. */
export function approveVersion(
  needs: Needs,
  member: Member,
  planId: PlanId,
  approval: Approval,
): Promise<Approved> {
  return needs.db.transaction().execute(async (db) => {
    const locked = await lockPlan(db, planId)
    if (!locked) return refused('no-such-plan')
    if (!mayWrite(locked.plan, member)) return refused('not-yours')
    const refusal = await refuseApproval(db, locked, approval, needs.clock.today())
    if (refusal) return refused(refusal)
    const number = locked.plan.version + 1
    const changed = await changedBy(db, locked, approval, number)
    if (!changed.ok) return changed
    const by = { memberId: member.id, at: needs.clock.now() }
    const document = documentOf(locked, changed.value)
    await keepVersion(db, planId, { ...approval, number, document }, by)
    await keepPlanState(db, { id: planId, state: 'published', version: number })
    return done(number)
  })
}

async function refuseApproval(
  db: Db,
  { plan, actions }: LockedPlan,
  { approvedOn, changes }: Approval,
  today: Temporal.PlainDate,
): Promise<ApproveRefusal | undefined> {
  if (plan.state === 'closed') return 'plan-closed'
  if (![...actions.values()].some(isInPlan)) return 'no-actions'
  if (plan.version > 0 && changes.length === 0) return 'nothing-chosen'
  if (compare(approvedOn, today) > 0) return 'day-to-come'
  if (compare(approvedOn, plan.period.from.subtract({ years: 5 })) < 0) return 'day-long-before'
  const [last] = await versionsOf(db, plan.id)
  return last && compare(approvedOn, last.approvedOn) < 0 ? 'day-before-last' : undefined
}

const { compare } = Temporal.PlainDate

async function changedBy(
  db: Db,
  locked: LockedPlan,
  { changes }: Approval,
  number: number,
): Promise<Approved<Standing>> {
  const { plan, revision } = locked
  if (number === 1) {
    await keepFirstVersion(db, plan.id, revision)
    return done(locked)
  }
  const listed = await changesOf(db, plan.id)
  const chosen = listed.filter(({ id, state }) => state === 'asked' && changes.includes(id))
  if (chosen.length < changes.length) return refused('answered-already')
  const applied = applyChanges(locked, chosen, number)
  if (!applied.ok) return applied
  await keepStanding(db, locked, applied.value)
  await keepApproved(db, changes, number)
  return applied
}

function documentOf({ plan, sections }: LockedPlan, { actions, links }: Standing) {
  const inOrder = [...actions.values()].toSorted((one, other) =>
    compareNumbers(one.number, other.number),
  )
  return versionDocumentOf({ plan, sections, links, inOrder })
}
