import type { AgencyId } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import type { Plan } from '../plan/plan.ts'

/** Whether an organisation tells how an action stands: whoever’s plan it is, and whoever leads it. */
export function mayTell(
  { agencyId: planOf }: Pick<Plan, 'agencyId'>,
  { leads }: Pick<PlanAction, 'leads'>,
  agencyId: AgencyId,
): boolean {
  return planOf === agencyId || leads.some((lead) => lead.agencyId === agencyId)
}
