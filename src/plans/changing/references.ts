import type { ActionLink } from '../action/plan-action.ts'
import type { PlanActionId } from '../ids.ts'

/** The actions that an action refers to itself: not those that only the other side declared. */
export function referencesOf(
  id: PlanActionId,
  links: readonly ActionLink[],
): readonly PlanActionId[] {
  return links.flatMap((link) => {
    if (link.kind !== 'related') return []
    if (link.from === id && link.declaredBy !== 'to') return [link.to]
    if (link.to === id && link.declaredBy !== 'from') return [link.from]
    return []
  })
}

/** The ties of a plan once an action refers to exactly these others. What the other side declares stays declared. */
export function referringTo(
  id: PlanActionId,
  wanted: readonly PlanActionId[],
  links: readonly ActionLink[],
): readonly ActionLink[] {
  const open = new Set(wanted.filter((other) => other !== id))
  const kept = links.flatMap((link) => {
    const other = otherEnd(link, id)
    if (link.kind !== 'related' || !other) return [link]
    return open.delete(other) ? [declared(link, id)] : undeclared(link, id)
  })
  const begun = [...open].map(
    (to): ActionLink => ({ from: id, to, kind: 'related', declaredBy: 'from' }),
  )
  const now = [...kept, ...begun]
  const isSame = now.length === links.length && now.every((link, at) => link === links[at])
  return isSame ? links : now
}

function otherEnd({ from, to }: ActionLink, id: PlanActionId): PlanActionId | undefined {
  if (from === id) return to
  return to === id ? from : undefined
}

function declared(link: ActionLink, id: PlanActionId): ActionLink {
  const [mine, theirs] = sidesOf(link, id)
  if (link.declaredBy === theirs) return { ...link, declaredBy: 'both' }
  return link.declaredBy === 'inferred' ? { ...link, declaredBy: mine } : link
}

function undeclared(link: ActionLink, id: PlanActionId): readonly ActionLink[] {
  const [, theirs] = sidesOf(link, id)
  if (link.declaredBy === theirs) return [link]
  return link.declaredBy === 'both' ? [{ ...link, declaredBy: theirs }] : []
}

function sidesOf({ from }: ActionLink, id: PlanActionId) {
  return from === id ? (['from', 'to'] as const) : (['to', 'from'] as const)
}
