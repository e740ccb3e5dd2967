import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { fileLayouts } from '../layout/layout.ts'
import { readerFor } from './cells.ts'

const database = freshDatabase()
const setting = { today: Temporal.PlainDate.from('2024-07-01'), areaCodes: new Set<string>() }
const column = fileLayouts
  .flatMap(({ columns }) => columns)
  .find(({ name }) => name === 'contacted_at')
const read = readerFor(column ?? { name: '', kind: 'moment', must: 'nothing' }, setting)

const moments = fc.stringMatching(
  /^(19|20)[0-2]\d-[01]\d-[0-3]\d[Tt ][0-2]\d:[0-6]\d(:[0-6]\d(\.\d{1,9})?)?([Zz]|[+-][01]\d:?[0-5]\d)?$/,
)

/** An hour that came twice, one that never came, and one that came twice within the summer of 1945. */
const clockChanges = [
  ...['1924-09-21T02:14:01', '2023-10-29T01:30', '2024-03-31T01:30', '1945-07-15T02:30'],
]

/** The database takes the later of two, and so do we; an hour that never came is the one after it. */
function inLondon(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local)
    .toZonedDateTime('Europe/London', { disambiguation: 'later' })
    .toInstant()
}

test('every moment that is accepted the database can read, and names the same point in time', async () => {
  const drawn = [...clockChanges, ...fc.sample(moments, 3000)]
  const accepted = drawn.filter((cell) => typeof read(cell) === 'string')
  expect(accepted.length).toBeGreaterThan(500)
  const { rows } = await database.open.pool.query<{ seconds: number }>(
    `select floor(extract(epoch from cell::timestamptz))::float8 as seconds
     from unnest($1::text[]) with ordinality as all_cells (cell, place) order by place`,
    [accepted],
  )
  for (const [index, cell] of accepted.entries()) {
    const ours = cell.replace(' ', 'T').toUpperCase()
    const hasOffset = /(Z|[+-]\d\d:?\d\d)$/.test(ours.slice(11))
    const instant = hasOffset ? Temporal.Instant.from(ours) : inLondon(ours)
    // Nine digits of a second are rounded to six, which can reach the next second.
    const apart = Math.abs(
      (rows[index]?.seconds ?? 0) - Math.floor(instant.epochMilliseconds / 1000),
    )
    expect(apart, cell).toBeLessThanOrEqual(1)
  }
})

test('a contact may be of today, and far east of London even of tomorrow', () => {
  expect(read('2024-07-01T23:59')).toBe('2024-07-01T23:59')
  expect(read('2024-07-02T03:00+05:00')).toBe('2024-07-02T03:00+05:00')
  expect(read('2024-07-02T00:00')).toEqual({ advice: 'Use a day that has already been' })
})
