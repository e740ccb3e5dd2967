import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cells } from './cells.ts'
import { drawsFrom } from './draws.ts'
import { nightOfContact } from './night-of-contact.ts'
import { nationalReading, type OracleOptions, oracleReadings } from './oracle-options.ts'
import { randomMoment } from './random-moment.ts'
import { makeRandomRecord, type RandomRecord, randomRecord } from './random-record.ts'
import { trickyDayOf } from './random-setting.ts'
import { readLiterally } from './read-literally.ts'
import { region } from './who-counts.ts'

const regions = Array.from({ length: 20 }, (_, seed) => makeRandomRecord(seed, { people: 100 }))
const read = regions.map((each) => readLiterally(each.rows, each))

describe('Random people reach', () => {
  test.each(cells)('%s, in a council and in the region', (cell) => {
    const scopes = read.flatMap((figures) => Object.entries(figures))
    const isReached = (months: (typeof scopes)[number][1]): boolean =>
      Object.values(months).some((counted) => counted[cell] > 0)
    expect(scopes.some(([scope, months]) => scope === region && isReached(months))).toBe(true)
    expect(scopes.some(([scope, months]) => scope !== region && isReached(months))).toBe(true)
  })

  const otherReadings = Object.entries(oracleReadings).flatMap(([name, values]) =>
    values.slice(1).map((value): readonly [string, string, OracleOptions] => {
      return [name, value, { [name]: value }]
    }),
  )
  test.each(otherReadings)('the difference that %s as %s makes', (_name, _value, options) => {
    const changed = regions.filter((each, index) => {
      const otherwise = readLiterally(each.rows, { ...each, options })
      return JSON.stringify(otherwise) !== JSON.stringify(read[index])
    })
    expect(changed.length).toBeGreaterThan(0)
  })

  test('months in which a figure differs between the region and its councils added up', () => {
    const differing = read.filter((figures) =>
      Object.entries(figures[region] ?? {}).some(([month, counted]) => {
        const councils = Object.keys(figures).filter((scope) => scope !== region)
        const added = councils.reduce((sum, scope) => sum + (figures[scope]?.[month]?.nr1 ?? 0), 0)
        return added !== counted.nr1
      }),
    )
    expect(differing.length).toBeGreaterThan(0)
  })
})

test('The first value of every reading is the national one', () => {
  const firsts = Object.entries(oracleReadings).map(([name, values]) => [name, values[0]])
  expect(Object.fromEntries(firsts)).toEqual(nationalReading)
})

test('A random record has its councils, its window and eight years of history before the window ends', () => {
  for (const { rows, councils, from, to } of regions) {
    const months = Object.keys(readLiterally(rows, { councils, from, to })[region] ?? {}).length
    expect(councils.length).toBeGreaterThanOrEqual(2)
    expect(months).toBeGreaterThanOrEqual(18)
    expect(months).toBeLessThanOrEqual(30)
    const first = rows.contacts.map((contact) => contact.contacted_at).toSorted()[0] ?? ''
    expect(Number(to.slice(0, 4)) - Number(first.slice(0, 4))).toBeGreaterThanOrEqual(8)
  }
})

test('The same seed gives the same record, and no two rows share an id', () => {
  expect(makeRandomRecord(7, { people: 50 })).toEqual(makeRandomRecord(7, { people: 50 }))
  fc.assert(
    fc.property(randomRecord(), ({ rows }: RandomRecord) => {
      const ids = [
        ...rows.people.map((row) => row.person_id),
        ...rows.contacts.map((row) => row.contact_id),
        ...rows.stays.map((row) => row.stay_id),
        ...rows.departures.map((row) => row.departure_id),
      ]
      expect(new Set(ids).size).toBe(ids.length)
      expect(rows.stays.filter((stay) => stay.moved_out && stay.moved_out < stay.moved_in)).toEqual(
        [],
      )
    }),
  )
})

test('A random moment of a night belongs to that night, however it is written', () => {
  const months = fc
    .tuple(fc.integer({ min: 2016, max: 2026 }), fc.constantFrom('02', '03', '06', '10', '12'))
    .map(([year, month]) => `${year}-${month}`)
  fc.assert(
    fc.property(fc.integer(), months, (seed, month) => {
      const draws = drawsFrom(seed)
      const night = trickyDayOf(draws, month)
      expect(nightOfContact(randomMoment(draws, night))).toBe(night)
    }),
    { numRuns: 1000 },
  )
})
