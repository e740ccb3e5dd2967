import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories, councils, figures, people, region, remainders } from './invented-region.ts'
import { type Broken, type Counts, type Group, placeOf, sumOf, tableOf } from './places.ts'
import { hasSmall, withhold, withoutSmall } from './withhold.ts'

const scopes = ['region', ...councils]
const groups = [...figures.map((whole) => ({ whole, less: [] as string[] })), ...remainders]

function isShown(shown: ReadonlySet<string>, { whole, less }: Group, scope: string): boolean {
  return [whole, ...less].every((figure) => shown.has(placeOf(figure, scope)))
}

/** What anybody gets who takes the councils shown from the region shown. */
function regionLess(broken: Broken, group: Group, visible: readonly string[]): Counts {
  const left: Record<string, number> = { ...tableOf(broken, group, 'region') }
  for (const scope of visible.filter((one) => one !== 'region')) {
    for (const [category, count] of Object.entries(tableOf(broken, group, scope))) {
      left[category] = (left[category] ?? 0) - count
    }
  }
  return left
}

// Small enough that every region that could have published the same can be tried.
const someone = fc.record({
  where: fc.subarray(councils, { minLength: 1, maxLength: 2 }),
  kind: fc.constantFrom('new' as const, 'long' as const, 'neither' as const),
  category: fc.constantFrom(...categories),
})
const inOneCouncil = someone.map((one) => ({ ...one, where: one.where.slice(0, 1) }))

function smallRegion(one: typeof someone) {
  const everybody = fc.array(one, { minLength: 1, maxLength: 8 })
  return fc.tuple(everybody, fc.constantFrom(2, 3)).map(([all, smallest]) =>
    region(
      all.map(({ where, kind, category }) => people(where, kind, category, 1)),
      smallest,
    ),
  )
}

describe('someone who knows where everybody counts, and reads every published breakdown', () => {
  test.each([
    ['nobody was seen in two councils', inOneCouncil],
    ['people were seen in two councils', someone],
  ])('finds no small number that is withheld where %s', (_words, one) => {
    fc.assert(
      fc.property(smallRegion(one), (broken) => {
        expect(smallNumbersFound(broken, withhold(broken))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('finds some where only the first step is taken', () => {
    const regions = fc.sample(smallRegion(inOneCouncil), { numRuns: 150, seed: 7 })
    const found = regions.filter(
      (broken) => smallNumbersFound(broken, new Set(withoutSmall(broken))).length > 0,
    )
    expect(found.length).toBeGreaterThan(5)
  })

  test('is shown no small number and no small difference, in a place or between the places', () => {
    fc.assert(
      fc.property(smallRegion(someone), (broken) => {
        const shown = withhold(broken)
        for (const group of groups) {
          const visible = scopes.filter((scope) => isShown(shown, group, scope))
          for (const scope of visible) {
            expect(hasSmall(broken, tableOf(broken, group, scope))).toBe(false)
          }
          if (visible.includes('region')) {
            expect(hasSmall(broken, regionLess(broken, group, visible))).toBe(false)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('is still shown something, often enough', () => {
    const regions = fc.sample(smallRegion(someone), { numRuns: 300, seed: 7 })
    const isSomethingHeldBack = regions.filter((broken) => {
      const shown = withhold(broken)
      const told = [...shown].filter((place) => {
        const [whole = '', scope = ''] = place.split(' ')
        return sumOf(tableOf(broken, { whole, less: [] }, scope)) > 0
      })
      return told.length > 0 && shown.size < figures.length * 4
    })
    expect(isSomethingHeldBack.length).toBeGreaterThan(20)
  })
})

/**
 * The attack: tries every way of giving people categories, keeps those in which all that is shown comes
 * out the same, and names each small number withheld that is the same in all of them.
 */
function smallNumbersFound(broken: Broken, shown: ReadonlySet<string>): readonly string[] {
  const hidden = groups
    .flatMap((group) => scopes.map((scope) => ({ group, scope })))
    .filter(({ group, scope }) => !isShown(shown, group, scope))
    .flatMap(({ group, scope }) =>
      Object.entries(tableOf(broken, group, scope))
        .filter(([, count]) => count > 0 && count < broken.smallest)
        .map(([category, count]) => ({ group, scope, category, count, isFound: true })),
    )
  const published = shownTables(broken, shown)
  for (const guess of guesses(broken)) {
    if (shownTables(guess, shown) !== published) continue
    for (const one of hidden) {
      if (tableOf(guess, one.group, one.scope)[one.category] !== one.count) one.isFound = false
    }
    if (hidden.every(({ isFound }) => !isFound)) break
  }
  return hidden
    .filter(({ isFound }) => isFound)
    .map(({ group, scope, category }) => `${group.whole} less ${group.less} ${scope} ${category}`)
}

function shownTables(broken: Broken, shown: ReadonlySet<string>): string {
  return JSON.stringify(
    [...shown].map((place) => {
      const [figure = '', scope = ''] = place.split(' ')
      return tableOf(broken, { whole: figure, less: [] }, scope)
    }),
  )
}

function* guesses(broken: Broken): Generator<Broken> {
  const size = broken.tallies.length
  for (let number = 0; number < categories.length ** size; number += 1) {
    const tallies = broken.tallies.map((tally, index) => ({
      ...tally,
      category:
        categories[Math.floor(number / categories.length ** index) % categories.length] ?? '',
    }))
    yield { ...broken, tallies }
  }
}
