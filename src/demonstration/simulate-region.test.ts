import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { demonstrationCouncils } from './councils.ts'
import type { RegionBatch } from './ledger.ts'
import { batchSize } from './ledger.ts'
import { simulateRegion, simulateWholeRegion } from './simulate-region.ts'

const small = { until: '2026-10-31', months: 24, people: 300 }

describe('the same request', () => {
  test('gives the same rows', () => {
    const once = simulateWholeRegion({ ...small, seed: 5 })
    expect(simulateWholeRegion({ ...small, seed: 5 })).toEqual(once)
    const day = Temporal.PlainDate.from(small.until)
    expect(simulateWholeRegion({ ...small, seed: 5, until: day })).toEqual(once)
  })

  test('gives rows with this fingerprint, whatever the machine, its language and its time zone', () => {
    expect(fingerprint(simulateWholeRegion({ ...small, seed: 5 }))).toBe('c86da697')
  })

  test('with another seed gives other rows', () => {
    const once = simulateWholeRegion({ ...small, seed: 5 })
    const other = simulateWholeRegion({ ...small, seed: 6 })
    expect(other.contacts).not.toEqual(once.contacts)
    expect(other.people).not.toEqual(once.people)
  })
})

describe('the size of a region', () => {
  test.each([1, 7, 60, 300, 20_000])(
    'is exactly %i people when so many are asked for',
    (people) => {
      let appeared = 0
      for (const batch of simulateRegion({ ...small, seed: 9, people }))
        appeared += batch.people.length
      expect(appeared).toBe(people)
    },
  )

  test('is the councils’ own when nobody says', () => {
    const whole = simulateWholeRegion({ until: '2026-10-31', months: 84, seed: 1 })
    expect(whole.people.length).toBeGreaterThan(6000)
    expect(whole.people.length).toBeLessThan(8000)
  })

  test('may be one council alone', () => {
    const councils = demonstrationCouncils.slice(1, 2)
    const whole = simulateWholeRegion({ ...small, seed: 3, councils })
    expect(new Set(whole.contacts.map((contact) => contact.area_code))).toEqual(
      new Set(['E08000026']),
    )
  })

  test('is refused when it is not whole, or the day is none', () => {
    expect(() => simulateWholeRegion({ ...small, seed: 1, people: 2.5 })).toThrow(RangeError)
    expect(() => simulateWholeRegion({ ...small, seed: 1, until: '2026-02-30' })).toThrow(
      RangeError,
    )
  })
})

describe('a country’s worth of rows', () => {
  const country = { until: '2026-10-31', months: 144, seed: 2, people: 200_000 }

  test('comes in batches that are never long', () => {
    let longest = 0
    let taken = 0
    for (const batch of simulateRegion(country)) {
      longest = Math.max(longest, batch.contacts.length)
      taken += batch.contacts.length
      if (taken > 200_000) break
    }
    expect(longest).toBeLessThan(batchSize * 2)
  })

  test('is not worked out before it is asked for', () => {
    const batches = simulateRegion(country)
    const first = batches.next()
    expect(first.value?.contacts.at(-1)?.contacted_at.slice(0, 4)).toBe('2014')
    expect(batches.return().done).toBe(true)
  })

  test('tells of a person before anything about them', () => {
    const met = new Set<string>()
    for (const batch of simulateRegion({ ...small, seed: 4, people: 3000 })) {
      for (const person of batch.people) met.add(person.person_id)
      expect(peopleToldOf(batch).filter((id) => id !== '' && !met.has(id))).toEqual([])
    }
  })
})

function peopleToldOf(batch: RegionBatch): readonly string[] {
  return [
    ...batch.contacts,
    ...batch.stays,
    ...batch.departures,
    ...batch.sourcePeople,
    ...batch.unlinked,
  ].map((row) => row.person_id)
}

/** The FNV-1a hash (RFC draft, https://datatracker.ietf.org/doc/html/draft-eastlake-fnv) of all rows. */
function fingerprint(batch: RegionBatch): string {
  let hash = 0x811c9dc5
  for (const character of JSON.stringify(batch)) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  }
  return (hash >>> 0).toString(16)
}
