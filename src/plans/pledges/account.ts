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

/** A link as a page has it: perhaps a part of it only. */
export type ChainPart = Chain & {
  /** Whether it began on a page before. */
  readonly goesOn: boolean
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

/** The account in pages of so many actions; a link that has more goes on over several. At least one page. */
export function accountPages(
  chains: readonly Chain[],
  most: number,
): readonly (readonly ChainPart[])[] {
  const pages: ChainPart[][] = [[]]
  let room = most
  for (const chain of chains) {
    for (let from = 0; from < chain.actions.length; ) {
      if (room === 0) {
        pages.push([])
        room = most
      }
      const actions = chain.actions.slice(from, from + room)
      pages.at(-1)?.push({ ...chain, actions, goesOn: from > 0 })
      from += actions.length
      room -= actions.length
    }
  }
  return pages
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
