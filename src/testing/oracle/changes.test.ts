import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { ContactRow, InterchangeRows } from '#interchange'
import { addDays } from './calendar.ts'
import { type Cell, cells } from './cells.ts'
import { drawsFrom } from './draws.ts'
import { type RandomRecord, randomRecord } from './random-record.ts'
import { readLiterally } from './read-literally.ts'
import { region, whoCounts } from './who-counts.ts'

const bands = ['b2_1', 'b2_2', 'b2_3-5', 'b2_6-10', 'b2_>10'] as const

test('One more sighting makes nobody seen that month newly new, and takes away neither nights nor B1', () => {
  const extra = fc.record({ person: fc.nat(), council: fc.nat(), days: fc.nat(3600) })
  fc.assert(
    fc.property(randomRecord(), extra, (made, { person, council, days }) => {
      const { person_id = '' } = made.rows.people[person % (made.rows.people.length || 1)] ?? {}
      fc.pre(person_id !== '')
      const one: ContactRow = {
        contact_id: 'one-more',
        person_id,
        area_code: made.councils[council % made.councils.length] ?? '',
        contacted_at: `${addDays(`${made.to}-28`, -days)}T22:00:00`,
        contact_type: 'bedded_down',
      }
      const before = cellsOfPerson(person_id, made, made.rows)
      const after = cellsOfPerson(person_id, made, {
        ...made.rows,
        contacts: [...made.rows.contacts, one],
      })
      for (const [where, then] of before) {
        const now = after.get(where) ?? []
        if (!bands.some((band) => then.includes(band))) continue
        expect(now.includes('p1_month') && !then.includes('p1_month')).toBe(false)
        expect(then.includes('b1') && !now.includes('b1')).toBe(false)
        expect(bandIn(now)).toBeGreaterThanOrEqual(bandIn(then))
      }
    }),
  )
})

test('The order of the rows makes no difference', () => {
  expectSame((rows, seed) => ({
    people: shuffled(rows.people, seed),
    contacts: shuffled(rows.contacts, seed),
    stays: shuffled(rows.stays, seed),
    departures: shuffled(rows.departures, seed),
    singleNights: shuffled(rows.singleNights, seed),
  }))
})

test('The zone a contact was written in makes no difference', () => {
  const zones = ['UTC', 'Europe/London', 'Pacific/Auckland', 'America/New_York']
  expectSame((rows, seed) => ({
    ...rows,
    contacts: rows.contacts.map((contact, index) => ({
      ...contact,
      contacted_at: rewritten(contact.contacted_at, zones[(index + seed) % 4] ?? 'UTC'),
    })),
  }))
})

test('The same person met twice on one night is met on one night', () => {
  expectSame((rows) => ({
    ...rows,
    contacts: rows.contacts.flatMap((contact) =>
      contact.person_id === ''
        ? [contact]
        : [contact, { ...contact, contact_id: `${contact.contact_id}-again` }],
    ),
  }))
})

test('A month comes to the same whichever window it is read in', () => {
  fc.assert(
    fc.property(randomRecord(), (made) => {
      const whole = readLiterally(made.rows, made)
      const last = readLiterally(made.rows, { ...made, from: made.to })
      expect(last[region]?.[made.to]).toEqual(whole[region]?.[made.to])
    }),
    { numRuns: 30 },
  )
})

test('A region of one council is that council', () => {
  fc.assert(
    fc.property(randomRecord(), (made) => {
      const council = made.councils[0] ?? ''
      const read = readLiterally(made.rows, { ...made, councils: [council] })
      expect(read[region]).toEqual(read[council])
      expect(read[council]).toEqual(readLiterally(made.rows, made)[council])
    }),
    { numRuns: 30 },
  )
})

function expectSame(change: (rows: InterchangeRows, seed: number) => InterchangeRows): void {
  fc.assert(
    fc.property(randomRecord(), fc.nat(), (made, seed) => {
      expect(readLiterally(change(made.rows, seed), made)).toEqual(readLiterally(made.rows, made))
    }),
    { numRuns: 30 },
  )
}

function cellsOfPerson(
  personId: string,
  made: RandomRecord,
  rows: InterchangeRows,
): ReadonlyMap<string, readonly Cell[]> {
  const found = Object.entries(whoCounts(rows, made)).flatMap(([scope, months]) =>
    Object.entries(months).map(([month, counted]) => {
      const where = `${scope} ${month}`
      return [where, cells.filter((cell) => counted[cell].includes(personId))] as const
    }),
  )
  return new Map(found)
}

function bandIn(counted: readonly Cell[]): number {
  return bands.findIndex((band) => counted.includes(band))
}

function shuffled<Row>(rows: readonly Row[], seed: number): readonly Row[] {
  const draws = drawsFrom(seed)
  return rows
    .map((row) => ({ row, place: draws.below(1_000_000) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ row }) => row)
}

function rewritten(contactedAt: string, zone: string): string {
  const hasOffset = /(Z|[+-]\d{2}:\d{2})$/.test(contactedAt)
  const instant = hasOffset
    ? Temporal.Instant.from(contactedAt)
    : Temporal.PlainDateTime.from(contactedAt).toZonedDateTime('Europe/London').toInstant()
  return instant
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
