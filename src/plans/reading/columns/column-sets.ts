import type { PlanDocument } from '../../document/plan-document.ts'
import { evenHeading } from './roles.ts'

/** A set of columns that actions of a plan stand in. */
export type ColumnSet = { readonly names: readonly string[]; readonly actions: number }

/** The sets of columns of a plan, the most used first. Capitals make no difference. */
export function columnSetsOf(actions: PlanDocument['actions']): readonly ColumnSet[] {
  const sets = new Map<string, ColumnSet>()
  for (const { raw } of actions) {
    const names = Object.keys(raw)
    const key = names.map(evenHeading).join('\n')
    const known = sets.get(key)
    sets.set(key, { names: known?.names ?? names, actions: (known?.actions ?? 0) + 1 })
  }
  return [...sets.values()].toSorted((one, other) => other.actions - one.actions)
}
