import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CountedCode } from '../fact/cells.ts'
import {
  codes,
  councils,
  placesInOrder,
  regions,
  scopes,
  tableOf,
  totalsOf,
} from './invented-totals.ts'
import { families, remainders } from './parts.ts'
import { placeOf } from './places.ts'
import { type Totals, withholdTotals } from './withhold-totals.ts'

/** A region of many people, each seen in one council or two, and each anything a person can be. */
const crowd = fc
  .array(
    fc.record({
      where: fc.subarray(councils, { minLength: 1, maxLength: 2 }),
      life: fc.constantFrom(
        ...Object.values(regions).flatMap((kinds) => kinds.map(({ region }) => region ?? [])),
      ),
      people: fc.integer({ min: 1, max: 12 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((groups) =>
    tableOf({
      kinds: groups.map(({ where, life }) =>
        Object.fromEntries(['region', ...where].map((scope) => [scope, life])),
      ),
      people: groups.map(({ people }) => people),
    }),
  )

type Shown = (cell: CountedCode, scope: string) => boolean

function shownOf(totals: Totals<CountedCode>): Shown {
  const withheld = withholdTotals(totals)
  return (cell, scope) => !withheld.has(placeOf(cell, scope))
}

/** What anybody reads or subtracts in a scope: each total, and what each remainder leaves, where all of it is shown. */
function readable(totals: Totals<CountedCode>, isShown: Shown, scope: string): readonly number[] {
  const alone = codes.map((whole) => ({ whole, less: [] }))
  return [...alone, ...remainders]
    .filter(({ whole, less }) => [whole, ...less].every((cell) => isShown(cell, scope)))
    .map(({ whole, less }) =>
      less.reduce((rest, cell) => rest - totals.countOf(cell, scope), totals.countOf(whole, scope)),
    )
}

describe('totals in public', () => {
  test('are never small, and none of them less others leaves few', () => {
    fc.assert(
      fc.property(crowd, fc.constantFrom(2, 5, 10), (table, smallest) => {
        const totals = totalsOf(table, smallest)
        const isShown = shownOf(totals)
        const numbers = scopes.flatMap((scope) => readable(totals, isShown, scope))
        expect(numbers.filter((count) => count > 0 && count < smallest)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('are withheld with everything that counts the same people, and families whole', () => {
    fc.assert(
      fc.property(crowd, fc.constantFrom(...scopes), (table, scope) => {
        const isShown = shownOf(totalsOf(table, 5))
        const shown = codes.filter((code) => isShown(code, scope))
        if (!isShown('r1_month', scope)) expect(shown).toEqual([])
        for (const { whole, parts } of families) {
          const shownParts = parts.filter((part) => shown.includes(part))
          expect([0, isShown(whole, scope) ? parts.length : 0]).toContain(shownParts.length)
        }
      }),
    )
  })

  test('of one council are never what the region leaves', () => {
    fc.assert(
      fc.property(crowd, fc.constantFrom(...codes), (table, code) => {
        const totals = totalsOf(table, 5)
        const isShown = shownOf(totals)
        const hidden = councils.filter(
          (council) => !isShown(code, council) && totals.countOf(code, council) > 0,
        )
        if (isShown(code, 'region')) expect(hidden).not.toHaveLength(1)
      }),
    )
  })

  test('are all shown by national practice, and fewer the more a region calls small', () => {
    const tables = fc.sample(crowd, { numRuns: 200, seed: 7 })
    const withheldAt = (smallest: number) =>
      tables.reduce((sum, table) => sum + withholdTotals(totalsOf(table, smallest)).size, 0)
    expect(withheldAt(1)).toBe(0)
    expect(withheldAt(5)).toBeGreaterThan(withheldAt(2))
    expect(withheldAt(5)).toBeLessThan((tables.length * placesInOrder.length * 3) / 4)
  })
})
