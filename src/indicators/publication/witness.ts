import type { Counted } from './counted.ts'
import type { Group } from './places.ts'

/** How many people of a group in a scope are of a category. */
export type HiddenNumber = {
  readonly group: Group
  readonly scope: string
  readonly category: string
}

/**
 * Whether another region would publish exactly the same and yet differ in a number: then nobody can
 * work that number out, however much they subtract and compare.
 *
 * Such a region is found by letting two people change categories. Nothing published changes when they
 * count in the same shown breakdowns (their likeness is the same); the number changes when one of them
 * is in the group and the other is not. Someone who is in no shown breakdown (likeness 0) may change alone.
 */
export function hasWitness(
  counted: Counted,
  likeness: readonly number[],
  { group, scope, category }: HiddenNumber,
): boolean {
  const members = counted.membersOf(group, scope)
  const found: Four[] = []
  for (const [index, tally] of counted.broken.tallies.entries()) {
    if (tally.isGivenAway) continue
    const alike = likeness[index] ?? 0
    if (alike === 0 && members[index]) return true
    const four = found[alike] ?? { in: false, inOther: false, out: false, outOther: false }
    const where = members[index] ? 'in' : 'out'
    four[tally.category === category ? where : (`${where}Other` as const)] = true
    found[alike] = four
  }
  return found.some((four) => (four.in && four.outOther) || (four.inOther && four.out))
}

/** Whether there is somebody in the group or out of it, of the category or of another. */
type Four = { in: boolean; inOther: boolean; out: boolean; outOther: boolean }
