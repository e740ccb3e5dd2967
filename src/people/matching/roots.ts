import { intAt } from './numbers.ts'

/** Who belongs with whom, while they are being joined: a forest in which each group hangs from its lowest number. */
export type Roots = {
  readonly of: (person: number) => number
  readonly join: (one: number, other: number) => void
}

export function createRoots(people: number): Roots {
  const parents = Int32Array.from({ length: people }, (_, person) => person)
  const of = (person: number): number => {
    let root = person
    while (intAt(parents, root) !== root) {
      parents[root] = intAt(parents, intAt(parents, root))
      root = intAt(parents, root)
    }
    return root
  }
  return {
    of,
    join: (one, other) => {
      const left = of(one)
      const right = of(other)
      parents[Math.max(left, right)] = Math.min(left, right)
    },
  }
}
