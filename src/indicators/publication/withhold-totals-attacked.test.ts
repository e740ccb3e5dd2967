import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Kind, placesInOrder, regions, tableOf, totalsOf } from './invented-totals.ts'
import { families } from './parts.ts'
import { withholdTotals } from './withhold-totals.ts'

type Attacked = { readonly table: readonly number[]; readonly smallest: number }

function attackedWorlds(kinds: readonly Kind[]): fc.Arbitrary<Attacked> {
  const person = fc.integer({ min: 0, max: kinds.length - 1 })
  const everybody = fc.array(person, { minLength: 1, maxLength: 5 })
  return fc.tuple(everybody, fc.constantFrom(2, 3)).map(([chosen, smallest]) => {
    const people = kinds.map((_, kind) => chosen.filter((one) => one === kind).length)
    return { table: tableOf({ kinds, people }), smallest }
  })
}

// Where people were seen in two councils, what is left for one council is no more than a bound.
const alone = Object.entries(regions).filter(([words]) => !words.includes('two councils'))

describe('someone who knows every rule and reads every total', () => {
  test.each(Object.entries(regions))('finds no small total withheld: %s', (_words, kinds) => {
    const every = everyTable(kinds, 6)
    fc.assert(
      fc.property(attackedWorlds(kinds), ({ table, smallest }) => {
        const withheld = withholdTotals(totalsOf(table, smallest))
        expect(smallTotalsFound(table, { smallest, withheld }, every)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test.each(alone)('finds some where only they are withheld: %s', (_words, kinds) => {
    const every = everyTable(kinds, 6)
    const found = fc.sample(attackedWorlds(kinds), { numRuns: 100, seed: 7 }).filter((world) => {
      const small = placesInOrder.filter(
        (_place, at) => Number(world.table[at]) > 0 && Number(world.table[at]) < world.smallest,
      )
      const rule = { smallest: world.smallest, withheld: new Set(small) }
      return smallTotalsFound(world.table, rule, every).length > 0
    })
    expect(found.length).toBeGreaterThan(3)
  })
})

/** Every world with at most so many people of these kinds, as tables. */
function everyTable(kinds: readonly Kind[], most: number): readonly Int8Array[] {
  const alone = kinds.map((_, kind) =>
    tableOf({ kinds, people: kinds.map((_other, at) => Number(at === kind)) }),
  )
  const tables: Int8Array[] = []
  const add = (from: number, left: number, table: Int8Array) => {
    tables.push(table)
    if (left === 0) return
    for (let kind = from; kind < kinds.length; kind += 1) {
      add(
        kind,
        left - 1,
        table.map((count, at) => count + (alone[kind]?.[at] ?? 0)),
      )
    }
  }
  add(0, most, new Int8Array(placesInOrder.length))
  return tables
}

/** Places withheld only where somebody is counted, so that “withheld” says at least one. */
function saysSomebody(place: string, withheld: ReadonlySet<string>): boolean {
  const [code = '', scope = ''] = place.split(' ')
  const inFamily = families.some(({ parts }) => parts.some((part) => part === code))
  const wider = ['r1_month', 'r1_night', 'p1_month', 'nr1', 'p2'].filter((one) => one !== code)
  return scope !== 'region' && !inFamily && !wider.some((one) => withheld.has(`${one} ${scope}`))
}

/** The attack: keeps every world that would show the same, and names each small total that is one number in all of them. */
function smallTotalsFound(
  table: readonly number[],
  { smallest, withheld }: { readonly smallest: number; readonly withheld: ReadonlySet<string> },
  every: readonly Int8Array[],
): readonly string[] {
  const places = [...placesInOrder.keys()]
  const isWithheld = (at: number) => withheld.has(placesInOrder[at] ?? '')
  const shown = places.filter((at) => !isWithheld(at))
  const somebody = places.filter(
    (at) => isWithheld(at) && saysSomebody(placesInOrder[at] ?? '', withheld),
  )
  const isSmall = (count: number | undefined) => Number(count) > 0 && Number(count) < smallest
  let found = places.filter((at) => isWithheld(at) && isSmall(table[at]))
  for (const guess of every) {
    if (found.length === 0) return []
    const isPossible =
      shown.every((at) => guess[at] === table[at]) && somebody.every((at) => guess[at] !== 0)
    if (isPossible) found = found.filter((at) => guess[at] === table[at])
  }
  return found.map((at) => placesInOrder[at] ?? '')
}
