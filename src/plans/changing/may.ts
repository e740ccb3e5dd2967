import type { Member } from '#access'
import type { PlanAction } from '../action/plan-action.ts'
import type { Plan } from '../plan/plan.ts'
import { isInPlan } from './change.ts'

type Of = Pick<Plan, 'agencyId'>

/** Whether somebody writes a plan: the coordinators and partners of the organisation whose plan it is. */
export function mayWrite({ agencyId }: Of, member: Pick<Member, 'role' | 'agencyId'>): boolean {
  return isWriter(member) && member.agencyId === agencyId
}

/** Whether somebody may ask for a change: the organisation whose plan it is, and those that lead an action of it. */
export function mayAsk(
  { agencyId }: Of,
  actions: Iterable<PlanAction>,
  member: Pick<Member, 'role' | 'agencyId'>,
): boolean {
  if (!isWriter(member)) return false
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
  return mayWrite(plan, member) || (isWriter(member) && isLedBy(action, member))
}

function isWriter({ role }: Pick<Member, 'role'>): boolean {
  return role === 'coordinator' || role === 'partner'
}

function isLedBy(
  { leads }: Pick<PlanAction, 'leads'>,
  { agencyId }: Pick<Member, 'agencyId'>,
): boolean {
  return leads.some((lead) => lead.agencyId === agencyId)
}
