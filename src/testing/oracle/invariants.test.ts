import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from './cells.ts'
import { type OracleOptions, oracleReadings } from './oracle-options.ts'
import { type RandomRecord, randomRecord } from './random-record.ts'
import { readLiterally } from './read-literally.ts'
import { region, whoCounts } from './who-counts.ts'

type Counted = Readonly<Record<Cell, readonly string[]>>

const anyReading: fc.Arbitrary<OracleOptions> = fc.record({
  night_rule: fc.constantFrom(...oracleReadings.night_rule),
  seen: fc.constantFrom(...oracleReadings.seen),
  intelligence: fc.constantFrom(...oracleReadings.intelligence),
  new_within: fc.constantFrom(...oracleReadings.new_within),
  new_on_night: fc.constantFrom(...oracleReadings.new_on_night),
  gap: fc.constantFrom(...oracleReadings.gap),
  long_term_window: fc.constantFrom(...oracleReadings.long_term_window),
  settled_within: fc.constantFrom(...oracleReadings.settled_within),
  moved_in: fc.constantFrom(...oracleReadings.moved_in),
  nights_until: fc.constantFrom(...oracleReadings.nights_until),
  several_institutions: fc.constantFrom(...oracleReadings.several_institutions),
  unidentified: fc.constantFrom(...oracleReadings.unidentified),
})

const bands = ['b2_1', 'b2_2', 'b2_3-5', 'b2_6-10', 'b2_>10', 'b2_unknown'] as const
const leavings = [
  'p2_prison',
  'p2_other_justice',
  'p2_hospital',
  'p2_armed_forces',
  'p2_asylum_support',
  'p2_care_leaver_under_25',
] as const

describe('In every scope and month, under every reading,', () => {
  test('everyone counted anywhere is counted once in R1 (month)', () => {
    everywhere((counted) => {
      for (const people of Object.values(counted)) {
        expect(new Set(people).size).toBe(people.length)
        expect(outside(people, counted.r1_month)).toEqual([])
      }
    })
  })

  test('the people new on the night were counted on the night, and are new in the month', () => {
    everywhere((counted) => {
      expect(outside(counted.p1_night, counted.r1_night)).toEqual([])
      expect(outside(counted.p1_night, counted.p1_month)).toEqual([])
    })
  })

  test('each identified person is in exactly one band of nights', () => {
    everywhere((counted) => {
      const inBands = bands.flatMap((band) => counted[band])
      expect(new Set(inBands).size).toBe(inBands.length)
      expect(outside(counted.r1_month, inBands).filter((id) => id.startsWith('P'))).toEqual([])
    })
  })

  test('what people left adds up to P2', () => {
    everywhere((counted) => {
      const left = leavings.flatMap((leaving) => counted[leaving])
      expect(left.toSorted()).toEqual(counted.p2.toSorted())
    })
  })

  test('those returning after settled accommodation are returning and not new', () => {
    everywhere((counted) => {
      expect(outside(counted.nr2, counted.nr1)).toEqual([])
      expect(both(counted.nr2, counted.p1_month)).toEqual([])
    })
  })

  test('nobody is both new and long-term', () => {
    everywhere((counted) => expect(both(counted.p1_month, counted.b1)).toEqual([]))
  })

  test('someone only heard of counts nowhere but in R1 (month) and the band unknown', () => {
    everywhere(({ r1_month, b2_unknown, ...others }) => {
      const heardOf = b2_unknown.filter((id) => id.startsWith('P'))
      expect(both(heardOf, Object.values(others).flat())).toEqual([])
      expect(outside(heardOf, r1_month)).toEqual([])
    })
  })
})

test('People new and returning at once were last seen more than 60 months before', () => {
  fc.assert(
    fc.property(randomRecord(60), (made) => {
      const [year, month] = made.to.split('-')
      const since = `${Number(year) - 5}-${month}-31T24`
      const contacts = made.rows.contacts.filter((contact) => contact.contacted_at > since)
      const last = { ...made, from: made.to }
      const now = whoCounts(made.rows, last)[region]?.[made.to]
      const cut = whoCounts({ ...made.rows, contacts }, last)[region]?.[made.to]
      expect(both(now?.p1_month ?? [], both(now?.nr1 ?? [], cut?.nr1 ?? []))).toEqual([])
    }),
  )
})

test('A person in two councils counts once in the region', () => {
  fc.assert(
    fc.property(randomRecord(), anyReading, (made, options) => {
      const read = readLiterally(made.rows, { ...made, options })
      for (const [month, counted] of Object.entries(read[region] ?? {})) {
        const added = made.councils.map((council) => read[council]?.[month]?.r1_month ?? 0)
        expect(added.reduce((sum, people) => sum + people, 0)).toBeGreaterThanOrEqual(
          counted.r1_month,
        )
      }
    }),
    { numRuns: 40 },
  )
})

function everywhere(check: (counted: Counted) => void): void {
  fc.assert(
    fc.property(randomRecord(30), anyReading, (made: RandomRecord, options) => {
      const read = whoCounts(made.rows, { ...made, options })
      for (const months of Object.values(read)) Object.values(months).forEach(check)
    }),
    { numRuns: 40 },
  )
}

function outside(people: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return people.filter((person) => !known.has(person))
}

function both(people: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return people.filter((person) => known.has(person))
}
