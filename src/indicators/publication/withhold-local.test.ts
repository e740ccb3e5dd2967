import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LocalCell, untoldCells } from '../local/local-cells.ts'
import { localShapes } from './local-shape.ts'
import { placeOf } from './places.ts'
import { withholdLocal } from './withhold-local.ts'

/** A cell of a local indicator, or R2, which anybody sees beside them. */
type Code = LocalCell | 'r2'

/** What somebody can count for in a month where they moved in, with L1 as it is told six months later. */
const lives: readonly (readonly Code[])[] = [
  ['l2', 'l2_not_settled', 'l2_hostel', 'l2_besides_l1'],
  ['l2', 'l2_settled', 'l2_supported', 'l1_moved', 'l1_kept'],
]
const livesUnseen: readonly (readonly Code[])[] = [
  ...lives,
  ['l2', 'l2_settled', 'l2_supported', 'l2_besides_l1', 'l2_settled_besides_l1'],
]
const movedOffTheStreet: readonly (readonly Code[])[] = [
  ['l1_moved', 'l1_kept'],
  ['l1_moved', 'l1_lost'],
]
const councils = ['north', 'south', 'east']
const scopes = ['region', ...councils]
const localCells = [...localShapes.l1.cells, ...localShapes.l2.cells]
const codes: readonly Code[] = [...localCells, 'r2']

/** A sort of person: every place, `cell scope`, in which they count. */
type Kind = ReadonlySet<string>

function inOneOf(where: readonly string[], lives: readonly (readonly Code[])[]): readonly Kind[] {
  return where.flatMap((council) =>
    lives.map(
      (life) => new Set(life.flatMap((cell) => [placeOf(cell, 'region'), placeOf(cell, council)])),
    ),
  )
}

/** People seen in the month in one council who moved in in the same or in another. */
function seenIn(where: readonly string[]): readonly Kind[] {
  return where.flatMap((council) =>
    inOneOf(where, lives).map(
      (kind) => new Set([...kind, placeOf('r2', 'region'), placeOf('r2', council)]),
    ),
  )
}

/** People who moved in and were not seen in the month. */
function seenNowhere(where: readonly string[]): readonly Kind[] {
  return inOneOf(
    where,
    livesUnseen.map((life) => [...life, 'l2_besides_r2']),
  )
}

const places = scopes.flatMap((scope) => codes.map((cell) => placeOf(cell, scope)))
const two = ['north', 'south']
const regions = {
  'homes kept and lost': inOneOf(councils, movedOffTheStreet),
  'people accommodated': [...seenIn(two), ...seenNowhere(two)],
}

/** The count of every place, in the order of the places, of so many people of each kind. */
function tableOf(kinds: readonly Kind[], people: readonly number[]): Table {
  return Int8Array.from(places, (place) =>
    kinds.reduce((sum, kind, at) => sum + (kind.has(place) ? (people[at] ?? 0) : 0), 0),
  )
}

type Table = Int8Array

const order = new Map(places.map((place, at) => [place, at]))

function countAt(table: Table, place: string): number {
  return table[order.get(place) ?? -1] ?? 0
}

function withheldOf(table: Table, smallest: number): ReadonlySet<string> {
  const countsIn = (scope: string) =>
    Object.fromEntries(localCells.map((cell) => [cell, countAt(table, placeOf(cell, scope))]))
  return new Set(
    (['l1', 'l2'] as const).flatMap((indicator) => [
      ...withholdLocal({ indicator, region: 'region', councils, smallest, countsIn }),
    ]),
  )
}

/** What the rule keeps: everything but how many in a council are not in R2, which subtracting does not tell. */
const kept = places.filter((place) => !/^(r2|l2_besides_r2 (north|south|east))/.test(place))

const isSmall = (count: number, smallest: number) => count > 0 && count < smallest

/** Every way in which up to so many people can be of these kinds. */
function everyWorld(kinds: readonly Kind[], most: number): readonly (readonly number[])[] {
  return kinds.reduce<readonly (readonly number[])[]>(
    (worlds, _kind) =>
      worlds.flatMap((world) => {
        const left = most - world.reduce((sum, people) => sum + people, 0)
        return Array.from({ length: left + 1 }, (_, people) => [...world, people])
      }),
    [[]],
  )
}

/** The attack: keeps every world that would show the same, and names each small count that is one number in all of them. */
function smallCountsFound(
  table: Table,
  { smallest, every }: { readonly smallest: number; readonly every: readonly Table[] },
): readonly string[] {
  const withheld = withheldOf(table, smallest)
  const isHidden = (place: string) =>
    withheld.has(place) || untoldCells.some((cell) => place.startsWith(`${cell} `))
  const shown = places.flatMap((place, at) => (isHidden(place) ? [] : [at]))
  // a council alone withholds only where there is somebody
  const somebody = ['l1_moved', 'l2']
    .filter((cell) => !withheld.has(placeOf(cell, 'region')))
    .flatMap((cell) => councils.map((council) => placeOf(cell, council)))
    .filter((place) => withheld.has(place))
  const possible = every.filter(
    (guess) =>
      shown.every((at) => guess[at] === table[at]) &&
      somebody.every((place) => countAt(guess, place) > 0),
  )
  return kept
    .filter((place) => isSmall(countAt(table, place), smallest))
    .filter((place) => possible.every((guess) => countAt(guess, place) === countAt(table, place)))
}

describe('someone who knows every rule and reads every local figure beside R2', () => {
  test.each(Object.entries(regions))('finds no small count: %s', (_words, kinds) => {
    const every = everyWorld(kinds, 6).map((people) => tableOf(kinds, people))
    const people = fc.array(fc.nat(kinds.length - 1), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(people, fc.constantFrom(2, 3), (chosen, smallest) => {
        const world = kinds.map((_, kind) => chosen.filter((one) => one === kind).length)
        expect(smallCountsFound(tableOf(kinds, world), { smallest, every })).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})

describe('a local figure in public', () => {
  const crowd = fc.tuple(
    fc.constantFrom(...Object.values(regions)),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 }),
  )

  test('is never small, nor are those who are left, nor what the region leaves for one council', () => {
    fc.assert(
      fc.property(crowd, fc.constantFrom(5, 10), ([kinds, people], smallest) => {
        const table = tableOf(kinds, people)
        const withheld = withheldOf(table, smallest)
        for (const cell of localCells) {
          const isShown = (scope: string) => !withheld.has(placeOf(cell, scope))
          const countIn = (scope: string) => countAt(table, placeOf(cell, scope))
          const isKept = (scope: string) => kept.includes(placeOf(cell, scope))
          for (const scope of scopes.filter(isShown).filter(isKept)) {
            expect(isSmall(countIn(scope), smallest), `${cell} ${scope}`).toBe(false)
          }
          const hidden = councils.filter((council) => !isShown(council) && countIn(council) > 0)
          if (isShown('region') && isKept('north')) expect(hidden, cell).not.toHaveLength(1)
        }
      }),
    )
  })

  test('is a share shown whole or not at all, and kinds of places all or none', () => {
    fc.assert(
      fc.property(crowd, fc.constantFrom(...scopes), ([kinds, people], scope) => {
        const withheld = withheldOf(tableOf(kinds, people), 5)
        const shownOf = (start: string) =>
          localCells.filter((cell) => cell.startsWith(start) && !withheld.has(placeOf(cell, scope)))
            .length
        expect([0, 3]).toContain(shownOf('l1'))
        const parts = localCells.filter((cell) => cell.startsWith('l2')).length
        expect([0, 3, 6, parts]).toContain(shownOf('l2'))
      }),
    )
  })

  test('is often shown, where people are many', () => {
    const shown = fc
      .sample(crowd, { numRuns: 200, seed: 7 })
      .filter(([kinds, people]) => !withheldOf(tableOf(kinds, people), 5).has('l2 north'))
    expect(shown.length).toBeGreaterThan(50)
  })
})
