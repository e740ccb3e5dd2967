import type { Member } from '#access'
import type { PlanAction } from '../action/plan-action.ts'
import type { Plan } from '../plan/plan.ts'
import { isInPlan } from './change.ts'

type Of = Pick<Plan, 'agencyId'>

/** Whether somebody writes a plan: the coordinators of the organisation whose plan it is. */
export function mayWrite({ agencyId }: Of, member: Pick<Member, 'role' | 'agencyId'>): boolean {
  return member.role === 'coordinator' && member.agencyId === agencyId
}

/** Whether somebody may ask for a change: the organisation whose plan it is, and those that lead an action of it. */
export function mayAsk(
  { agencyId }: Of,
  actions: Iterable<PlanAction>,
  member: Pick<Member, 'role' | 'agencyId'>,
): boolean {
  if (member.role !== 'coordinator' && member.role !== 'partner') return false
  if (member.agencyId === agencyId) return true
  for (const action of actions) {
    if (isInPlan(action) && isLedBy(action, member)) return true
  }
  return false
}

/** Whether somebody tells how an action stands: whoever writes the plan, and the organisation that leads the action. */
export function mayFollow(
  plan: Of,
  action: Pick<PlanAction, 'leads'>,
  member: Pick<Member, 'role' | 'agencyId'>,
): boolean {
  if (mayWrite(plan, member)) return true
  return (member.role === 'coordinator' || member.role === 'partner') && isLedBy(action, member)
}

function isLedBy(
  { leads }: Pick<PlanAction, 'leads'>,
  { agencyId }: Pick<Member, 'agencyId'>,
): boolean {
  return leads.some((lead) => lead.agencyId === agencyId)
}
