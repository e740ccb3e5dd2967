import type { Member } from '#access'
import { agencyNames } from '#directory'
import type { Db, Needs } from '#foundations'
import { dayOfMoment } from '#vocabulary'
import { keepActions, keepLinks } from '../action/plan-action.store.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { PlanId } from '../ids.ts'
import { keepPlan, keepSections } from '../plan/plan.store.ts'
import { keepWrittenRows } from './import.store.ts'
import { takeIn } from './take-in.ts'

/** Keeps a document as a plan of a member’s organisation, whole, as a draft. It runs within the transaction of whoever calls. */
export async function takePlan(
  needs: Needs,
  db: Db,
  member: Member,
  {
    id,
    document,
    areaCodes,
  }: {
    readonly id: PlanId
    readonly document: PlanDocument
    readonly areaCodes: readonly string[]
  },
): Promise<void> {
  const madeAt = needs.clock.now()
  const taken = takeIn(document, {
    ...{ id, areaCodes, madeAt },
    agencyId: member.agencyId,
    madeBy: member.id,
    today: dayOfMoment(madeAt),
    newId: needs.newId,
    agencies: new Map(
      [...(await agencyNames(db))].map(([agencyId, name]) => [name.toLowerCase(), agencyId]),
    ),
  })
  await keepPlan(db, taken.plan)
  await keepSections(db, id, taken.sections)
  await keepActions(db, id, taken.actions, { revision: 1 })
  await keepLinks(db, id, taken.links)
  await keepWrittenRows(db, id, taken.rows)
}
