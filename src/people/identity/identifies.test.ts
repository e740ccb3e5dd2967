import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import type { Written } from '../matching/written.ts'
import { identifies } from './identifies.ts'

const database = freshDatabase()

const told = (words: Omit<Written, 'record_id'>): Written => ({ record_id: 'one', ...words })
const bramble = { given_name: 'Bramble', family_name: 'Hollowbrook', date_of_birth: '1984-03-09' }

describe('what an agency wrote is not enough to tell whether somebody is new', () => {
  test.each<readonly [string, Omit<Written, 'record_id'>]>([
    ['a first name', { given_name: 'Daz' }],
    ['a first name and a day of birth', { ...bramble, family_name: '' }],
    ['a name without a day of birth', { ...bramble, date_of_birth: '' }],
    ['a name with a year', { ...bramble, date_of_birth: '1984' }],
    ['a name with the first of January', { ...bramble, date_of_birth: '1984-01-01' }],
    ['an initial', { ...bramble, given_name: 'B.' }],
    ['a title', { ...bramble, given_name: 'Mr' }],
    ['“unknown”', { ...bramble, family_name: 'Unknown' }],
    ['what somebody is called', { date_of_birth: '1984-03-09', also_known_as: 'Big Bramble' }],
    ['part of a number', { ...bramble, date_of_birth: '', national_insurance_number: 'AB1234' }],
  ])('%s', (_words, words) => {
    expect(identifies(told(words))).toBe(false)
  })
})

describe('what an agency wrote is enough', () => {
  test.each<readonly [string, Omit<Written, 'record_id'>]>([
    ['a name and a day of birth', bramble],
    ['a title before them', { ...bramble, given_name: 'Mrs Bramble' }],
    ['letters with accents', { ...bramble, given_name: 'Łucja', family_name: 'Żółć' }],
    ['a National Insurance number', { national_insurance_number: 'ab 12 34 56 c' }],
  ])('%s', (_words, words) => {
    expect(identifies(told(words))).toBe(true)
  })
})

test('the database judges every writing the same', async () => {
  const names = fc.oneof(
    fc.constantFrom(
      ...['', 'Bramble', 'B', 'b.', 'Mr', 'Mr B', 'Dr. Hollow-Brook', "O'Dell", 'unknown', 'N/K'],
      ...['not  known', 'xx', 'Żółć', 'Ян', 'Anna 2', 'Sister Act', 'of the', 'J Paul', ' ', '–'],
    ),
    fc.string({ maxLength: 6 }),
  )
  const births = fc.constantFrom('', '1984-03-09', '1984-01-01', '1111-11-11', '1990-01-31')
  const numbers = fc.constantFrom('', 'AB123456C', 'ab 12 34 56', 'AB12345', 'none', 'AB123456E')
  const writing = fc.record({
    given_name: names,
    family_name: names,
    date_of_birth: births,
    national_insurance_number: numbers,
  })
  const some = fc
    .sample(writing, { numRuns: 2000, seed: 31 })
    .map((one, place) => ({ ...one, place }))
  const { rows } = await sql<{ verdict: boolean }>`
    select people.identifies(told.given_name, told.family_name, nullif(told.date_of_birth, '')::date,
      told.national_insurance_number) as verdict
    from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as told(
      given_name text, family_name text, date_of_birth text, national_insurance_number text, place integer)
    order by told.place
  `.execute(database.db)
  const differing = some.filter(
    ({ place, ...words }) => rows[place]?.verdict !== identifies(told(words)),
  )
  expect(differing).toEqual([])
  expect(rows.filter(({ verdict }) => verdict).length).toBeGreaterThan(200)
})
