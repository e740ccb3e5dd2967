import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Broken,
  type Counts,
  type Group,
  placeOf,
  sumOf,
  type Tally,
  tableOf,
} from './places.ts'
import { hasSmall, withhold, withoutSmall } from './withhold.ts'

const councils = ['north', 'south', 'east']
const categories = ['female', 'male', 'unknown']
const figures = ['seen', 'new', 'long']

/** New and long term are both part of those seen, and nobody is both. */
const remainders = [
  { whole: 'seen', less: ['new'] },
  { whole: 'seen', less: ['long'] },
  { whole: 'seen', less: ['new', 'long'] },
]

function region(tallies: readonly Tally[], smallest: number): Broken {
  return { tallies, categories, region: 'region', councils, figures, remainders, smallest }
}

/** People who were seen in some councils and are new, long term or neither. */
function people(
  where: readonly string[],
  kind: 'new' | 'long' | 'neither',
  category: string,
  count: number,
): Tally {
  const places = ['region', ...where].flatMap((scope) => [
    placeOf('seen', scope),
    ...(kind === 'neither' ? [] : [placeOf(kind, scope)]),
  ])
  return { places: new Set(places), category, people: count }
}

describe('small numbers in public', () => {
  test('a single woman among many men keeps the whole breakdown of her council back', () => {
    const shown = withhold(
      region(
        [
          people(['north'], 'neither', 'male', 30),
          people(['north'], 'neither', 'female', 1),
          people(['south'], 'neither', 'male', 40),
          people(['south'], 'neither', 'female', 10),
        ],
        5,
      ),
    )
    expect(shown).not.toContain('seen north')
  })

  test('two women in one council cannot be found by subtracting the others from the region', () => {
    const rows = [
      people(['north'], 'neither', 'male', 30),
      people(['north'], 'neither', 'female', 2),
      people(['south'], 'neither', 'male', 40),
      people(['south'], 'neither', 'female', 10),
      people(['east'], 'neither', 'male', 50),
      people(['east'], 'neither', 'female', 20),
    ]
    expect(withoutSmall(region(rows, 5))).toContain('seen south')
    const shown = withhold(region(rows, 5))
    expect(shown).toContain('seen region')
    expect(shown).toContain('seen east')
    expect(shown).not.toContain('seen south')
  })

  test('two women who are not new cannot be found by subtracting the new from all', () => {
    const rows = [
      people(['north'], 'new', 'female', 8),
      people(['north'], 'neither', 'female', 2),
      people(['north'], 'new', 'male', 20),
      people(['north'], 'neither', 'male', 20),
    ]
    expect(withoutSmall(region(rows, 5))).toContain('new north')
    expect(withhold(region(rows, 5))).not.toContain('new north')
  })

  test('a region without small numbers shows everything', () => {
    const rows = councils.flatMap((council) =>
      categories.flatMap((category) =>
        (['new', 'long', 'neither'] as const).map((kind) => people([council], kind, category, 6)),
      ),
    )
    expect(withhold(region(rows, 5)).size).toBe(figures.length * 4)
  })
})

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
