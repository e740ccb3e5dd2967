import type { PlanAction } from '../action/plan-action.ts'

/** The actions that an organisation leads: by its id in this house, or by the name the plan has for it. */
export function ledBy(actions: readonly PlanAction[], lead: string): readonly PlanAction[] {
  const name = folded(lead)
  return actions.filter(({ leads }) =>
    leads.some(
      (one) => !one.isPlaceholder && (one.agencyId === lead.trim() || folded(one.name) === name),
    ),
  )
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
