import { searchRegister } from '#commitment'
import { agencyNames } from '#directory'
import type { Needs } from '#foundations'
import { keepActions } from '../action/plan-action.store.ts'
import type { PlanId } from '../ids.ts'
import { keepSections, revisePlan } from '../plan/plan.store.ts'
import { holdPlans, planToday } from '../standing/open-plans.ts'
import { bringPledges } from './bring-pledges.ts'

/** A search of the register that finds all of it. */
export const allOfRegister = { words: '', area: '', applicant: '', stage: '', state: '' }

/** Brings the actions of a commitment of the register into a draft, once. False where there is no such commitment, or the plan was approved. */
export function bringCommitment(needs: Needs, planId: PlanId, reference: string): Promise<boolean> {
  return needs.db.transaction().execute(async (db) => {
    const lines = await searchRegister(db, { ...allOfRegister, words: reference })
    const entry = lines.find((line) => line.entry.reference === reference)?.entry
    if (!entry) return false
    const revision = await revisePlan(db, planId)
    // as it is once it is locked: somebody may have brought it in, or had the plan approved, a moment ago
    const now = await planToday(holdPlans(), db, planId, needs.clock.today())
    if (!now || now.plan.version > 0) return false
    const names = [...(await agencyNames(db))].map(
      ([id, name]) => [name.toLowerCase(), id] as const,
    )
    const brought = bringPledges(entry, { open: now, agencies: new Map(names), newId: needs.newId })
    if (brought.actions.length === 0) return true
    await keepSections(db, planId, [brought.section])
    await keepActions(db, planId, brought.actions, { revision, after: now.inOrder.length })
    return true
  })
}
