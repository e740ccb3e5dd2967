import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { damerau, isOneEdit, jaro, jaroWinkler, levenshtein } from './similarity.ts'

describe('how alike two names are', () => {
  test.each([
    ['martha', 'marhta', 0.944444, 0.961111, 2, 1],
    ['dwayne', 'duane', 0.822222, 0.84, 2, 2],
    ['dixon', 'dicksonx', 0.766667, 0.813333, 4, 4],
    ['ca', 'abc', 0, 0, 3, 2],
    ['same', 'same', 1, 1, 0, 0],
    ['abc', 'xyz', 0, 0, 3, 3],
  ])('%s and %s as published', (one, other, ...published) => {
    const [j, jw, l, d] = published
    expect(jaro(one, other)).toBeCloseTo(j, 5)
    expect(jaroWinkler(one, other)).toBeCloseTo(jw, 5)
    expect(levenshtein(one, other)).toBe(l)
    expect(damerau(one, other)).toBe(d)
  })

  test('one slip is a distance of one, told more quickly', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(name, name, (one, other) => {
        fc.pre(one !== other)
        expect(isOneEdit(one, other)).toBe(damerau(one, other) === 1)
      }),
    )
  })
})

const vectors = join('..', 'shared', 'data', 'linkage', 'string-similarity-vectors.csv')

describe.skipIf(!existsSync(vectors))(
  'against DuckDB’s answers, where the file lies beside the clone',
  () => {
    test('1,870 pairs of names have the same four numbers', () => {
      const rows = readFileSync(vectors, 'utf8').trim().split('\n').slice(1)
      expect(rows).toHaveLength(1870)
      for (const row of rows) {
        const [one = '', other = '', ...numbers] = row.split(',')
        const [j, jw, l, d] = numbers.map(Number)
        expect(jaro(one, other), row).toBeCloseTo(j ?? -1, 5)
        expect(jaroWinkler(one, other), row).toBeCloseTo(jw ?? -1, 5)
        expect([levenshtein(one, other), damerau(one, other)], row).toEqual([l, d])
      }
    })
  },
)
