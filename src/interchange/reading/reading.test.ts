import fc from 'fast-check'
import Papa from 'papaparse'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { idOf } from '#foundations'
import { readDay } from '#vocabulary'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { dayNumber, fromUkForm, looksLikeDay } from './days-in-cells.ts'
import { createRowReader } from './rows-of-text.ts'
import { createSeenBefore } from './seen-before.ts'

const database = freshDatabase()

test('rows come out as they went in, with their true lines, wherever the pieces of the file end', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', '\\'),
    maxLength: 6,
  })
  const row = fc.array(cell, { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      (rows, size) => {
        const text = Papa.unparse(rows, { newline: '\n' })
        const reader = createRowReader()
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
        const batches = [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
        expect(batches.flatMap((batch) => batch.broken)).toEqual([])
        expect(batches.flatMap((batch) => batch.rows)).toEqual(rows)
        const lines = batches.flatMap((batch) => batch.rows.map((_, index) => batch.lineOf(index)))
        const breaks = rows.map((cells) => 1 + cells.join('').split('\n').length - 1)
        expect(lines).toEqual(
          rows.map((_, index) => 1 + breaks.slice(0, index).reduce((sum, count) => sum + count, 0)),
        )
      },
    ),
  )
})

test('a day is in the calendar exactly when the calendar says so', () => {
  const parts = fc.tuple(
    fc.integer({ min: 1890, max: 2110 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  )
  fc.assert(
    fc.property(parts, ([year, month, day]) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      expect(looksLikeDay(text)).toBe(true)
      expect(dayNumber(text) > 0).toBe(readDay(text) !== undefined)
    }),
  )
})

test('a day as people write it is understood day first', () => {
  expect(fromUkForm('3/2/2024')).toBe('2024-02-03')
  expect(fromUkForm('03.02.24 21:00')).toBe('2024-02-03')
  expect(fromUkForm('13-13-2024')).toBeUndefined()
  expect(Temporal.PlainDate.from('2024-02-03').toString()).toBe('2024-02-03')
})

test('an id is the same in the reading as in the database', async () => {
  const given = [
    ...fc.sample(fc.string({ maxLength: 40 }), 200),
    ...fc.sample(fc.uuid(), 20),
  ].filter((text) => !text.includes('\0'))
  const { rows } = await database.open.pool.query(
    `select foundations.id_of('contact:a source', given)::text as id
     from unnest($1::text[]) with ordinality as all_given (given, place) order by place`,
    [given],
  )
  const plain = (id: string) => id.replaceAll('-', '')
  expect(given.map((text) => plain(idOf('contact:a source', text)))).toEqual(
    rows.map(({ id }) => plain(id)),
  )
})

test('a key that has come before is never missed, and few others are suspected', () => {
  const seenBefore = createSeenBefore(20_000)
  const keys = Array.from({ length: 20_000 }, (_, index) => `contact-${index},`)
  expect(keys.filter(seenBefore).length).toBeLessThan(400)
  expect(keys.every(seenBefore)).toBe(true)
})
