import { done, type Outcome, refused } from '#vocabulary'
import type { ActionLink, PlanAction } from '../action/plan-action.ts'
import type { PlanActionId } from '../ids.ts'

/** How an action can be tied to another while a plan is followed; what refers to what belongs to the wording. */
export const tieKinds = ['depends', 'contributes', 'same_as'] as const
export type TieKind = (typeof tieKinds)[number]

export type TieRefusal = 'no-such-action' | 'itself' | 'tied-already' | 'goes-round'

/** A new tie from one action to another, or why there can be none: not to itself, not twice, and what depends never waits for itself. */
export function tieTo(
  links: readonly ActionLink[],
  from: Pick<PlanAction, 'id'>,
  to: Pick<PlanAction, 'id'> | undefined,
  kind: TieKind,
): Outcome<ActionLink, TieRefusal> {
  if (!to) return refused('no-such-action')
  if (to.id === from.id) return refused('itself')
  if (kind === 'depends' && waitsFor(links, to.id, from.id)) return refused('goes-round')
  if (links.some((link) => link.kind === kind && isBetween(link, from.id, to.id))) {
    return refused('tied-already')
  }
  return done({ from: from.id, to: to.id, kind, declaredBy: 'from' })
}

/** Whether a tie is between two actions, from either side. */
function isBetween(link: ActionLink, one: PlanActionId, other: PlanActionId): boolean {
  return (link.from === one && link.to === other) || (link.from === other && link.to === one)
}

/** Whether an action depends on another, itself or by others in between. */
function waitsFor(links: readonly ActionLink[], from: PlanActionId, on: PlanActionId): boolean {
  const seen = new Set<PlanActionId>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === on) return true
    if (seen.has(id)) continue
    seen.add(id)
    for (const link of links) {
      if (link.kind === 'depends' && link.from === id) open.push(link.to)
    }
  }
  return false
}
