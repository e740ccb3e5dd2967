import type { ActionLink, PlanAction } from '../action/plan-action.ts'
import type { PlanActionId } from '../ids.ts'
import { referencesOf } from './references.ts'
import type { Typed } from './typed-fields.ts'

/** What an action says now, as the fields of its form hold it. */
export function typedWording(
  action: PlanAction,
  {
    actions,
    links,
  }: {
    readonly actions: ReadonlyMap<PlanActionId, PlanAction>
    readonly links: readonly ActionLink[]
  },
): Typed {
  const { statement, due, success, resources, type, sectionId, leads, partners } = action
  const numbers = referencesOf(action.id, links).flatMap((id) => actions.get(id)?.number ?? [])
  const lines = (assigned: PlanAction['leads']) => assigned.map(({ name }) => name).join('\n')
  return {
    ...{ statement, due: due.raw, success, resources, type, section: sectionId },
    ...{ leads: lines(leads), partners: lines(partners), stages: [...action.stages] },
    references: numbers.join(', '),
  }
}
