import type { Join } from './grouping.ts'
import { createRoots } from './roots.ts'

/** The group of each person, named by its lowest number, when the joins down to a bar, in bits, are made. */
export function groupsAt(people: number, joins: readonly Join[], bar: number): Int32Array {
  const roots = createRoots(people)
  for (const { one, other, height } of joins) if (height >= bar) roots.join(one, other)
  return Int32Array.from({ length: people }, (_, person) => roots.of(person))
}
