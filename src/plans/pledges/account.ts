import { compareNumbers } from '../action/number-order.ts'
import type { PlanAction } from '../action/plan-action.ts'
import type { Section } from '../plan/plan.ts'
import type { PlanToday } from '../standing/open-plans.ts'
import type { PledgeSaid } from './pledge-words.ts'

/** One link of the account: a pledge, or an aim where no pledge stands behind, and what is done for it. */
export type Chain = {
  readonly key: string
  readonly pledge: PledgeSaid | undefined
  readonly aim: string | undefined
  readonly actions: readonly PlanAction[]
}

/** A plan as a chain from what was pledged to what is done: first what stands on a pledge, then the rest by aim. */
export function accountOf(
  { inOrder, sections }: PlanToday,
  pledges: ReadonlyMap<string, PledgeSaid>,
): readonly Chain[] {
  const ofPledge = groupBy(inOrder, ({ pledge }) => pledge?.pledgeId)
  const said = [...ofPledge].flatMap(([id, actions]): readonly Chain[] => {
    const pledge = pledges.get(id)
    return pledge ? [{ key: id, pledge, aim: undefined, actions }] : []
  })
  const isSaid = new Set(said.flatMap(({ actions }) => actions))
  const rest = groupBy(
    inOrder.filter((action) => !isSaid.has(action)),
    ({ sectionId }) => sectionId ?? '',
  )
  const sectionsById = new Map<string, Section>(sections.map((section) => [section.id, section]))
  const aims = [...rest].map(([id, actions]): Chain => {
    const section = sectionsById.get(id)
    const aim = section ? `${section.number} ${section.title}` : 'In no section'
    return { key: id, pledge: undefined, aim, actions }
  })
  return [...said, ...aims.toSorted((one, other) => compareNumbers(one.aim ?? '', other.aim ?? ''))]
}

function groupBy(
  actions: readonly PlanAction[],
  keyOf: (action: PlanAction) => string | undefined,
): ReadonlyMap<string, readonly PlanAction[]> {
  const groups = new Map<string, PlanAction[]>()
  for (const action of actions) {
    const key = keyOf(action)
    if (key === undefined) continue
    const before = groups.get(key)
    if (before) before.push(action)
    else groups.set(key, [action])
  }
  return groups
}
