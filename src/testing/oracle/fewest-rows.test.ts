import { expect, test } from 'vitest'
import type { InterchangeRows } from '#interchange'
import { fewestRows } from './fewest-rows.ts'
import { makeRandomRecord } from './random-record.ts'
import { readLiterally } from './read-literally.ts'
import { region } from './who-counts.ts'

test('A figure that goes wrong for a hundred people is shown going wrong for one of them', async () => {
  const made = makeRandomRecord(4, { people: 100 })
  const returningFrom = (rows: InterchangeRows): number => {
    const read = readLiterally(rows, made)[region] ?? {}
    return Object.values(read).reduce((sum, counted) => sum + counted.nr2, 0)
  }
  expect(returningFrom(made.rows)).toBeGreaterThan(1)

  const fewest = await fewestRows(made.rows, (rows) => returningFrom(rows) > 0)
  expect(returningFrom(fewest)).toBe(1)
  expect(fewest.people.map((person) => person.person_id)).toEqual([fewest.stays[0]?.person_id])
  expect(fewest.contacts).toHaveLength(2)
  expect(fewest.stays).toHaveLength(1)
  expect(fewest.departures).toEqual([])
  expect(fewest.singleNights).toEqual([])
})
