import { expect, test } from 'vitest'
import { readTyped, takeApart } from './read-typed.ts'

test.each([
  ['', {}],
  ['Daz', { given_name: 'Daz' }],
  ['Daz Stockdale', { given_name: 'Daz', family_name: 'Stockdale' }],
  [
    'Daz Lee Stockdale 1980',
    { given_name: 'Daz', middle_name: 'Lee', family_name: 'Stockdale', date_of_birth: '1980' },
  ],
  ['05/03/1980 stockdale', { given_name: 'stockdale', date_of_birth: '1980-03-05' }],
  ['Ana 1980-03-05', { given_name: 'Ana', date_of_birth: '1980-03-05' }],
  ['Ana 31/02/1980', { given_name: 'Ana', date_of_birth: '1980' }],
  ['Ana aged about 40', { given_name: 'Ana', date_of_birth: '1984' }],
  ['QQ 12 34 56 C Ana', { given_name: 'Ana', national_insurance_number: 'QQ 12 34 56 C' }],
  ['Ana 07700 900123', { given_name: 'Ana', phone: '07700 900123' }],
  ['Ana ana@example.org', { given_name: 'Ana', email: 'ana@example.org' }],
  ['Ana B1 1AA', { given_name: 'Ana', postcode: 'B1 1AA' }],
  ['REF-12 4F2A1B', {}],
])('“%s” is read for what it says', (typed, found) => {
  expect(readTyped(typed, 2024)).toEqual({ record_id: '', ...found })
})

test('one word alone may be a reference, even one that reads as a postcode', () => {
  expect(takeApart('f750bc', 2024).words).toEqual(['f750bc'])
  expect(takeApart('Ana f750bc', 2024).words).toEqual(['Ana'])
})
