import fc from 'fast-check'
import { expect, test } from 'vitest'
import { featuresOf } from '../matching/features.ts'
import type { Written } from '../matching/written.ts'
import { marksOf } from './encoded-file.ts'
import {
  checkMarkOf,
  makeSecret,
  markAsNumber,
  markOf,
  secretFrom,
  signOf,
} from './keyed-secret.ts'
import { phraseKinds, phrasesOf } from './phrases.ts'

const one = makeSecret()
const other = makeSecret()
const phrases = (written: Omit<Written, 'record_id'>) =>
  phrasesOf(featuresOf({ record_id: 'a', ...written }))
const kindsOf = (written: Omit<Written, 'record_id'>) =>
  phrases(written).map((phrase) => phrase.split(' ')[1])

const anyWritten = fc.record({
  given_name: fc.constantFrom('Darren', 'daz', 'Łukasz', 'Ana Maria', 'J', 'unknown', ''),
  family_name: fc.constantFrom('O’Keeffe', 'Smith-Jones', 'Thompson', 'van der Berg', ''),
  date_of_birth: fc.constantFrom('1980-06-10', '1980', '1980-01-01', '10/06/1980', ''),
  national_insurance_number: fc.constantFrom('QQ 12 34 56 C', ''),
  postcode: fc.constantFrom('zz1 1zz', ''),
})

test('a name alone, or a date of birth alone, makes no phrase that somebody could try a list against', () => {
  expect(phrases({ given_name: 'Darren', middle_name: 'Lee', family_name: 'Thompson' })).toEqual([])
  expect(phrases({ also_known_as: 'Daz Thompson' })).toEqual([])
  expect(phrases({ date_of_birth: '1980-06-10' })).toEqual([])
  expect(phrases({ national_insurance_number: 'QQ123456C' })).toEqual([])
  expect(phrases({ given_name: 'Darren', phone: '07700 900123' })).toEqual([])
  fc.assert(
    fc.property(anyWritten, (written) => {
      const {
        date_of_birth: _birth,
        postcode: _code,
        national_insurance_number: _nino,
        ...names
      } = written
      expect(phrases(names)).toEqual([])
    }),
  )
})

test('a year of birth, or the first of January for want of better, makes no phrase of a day', () => {
  for (const date_of_birth of ['1980', '1980-01-01']) {
    expect(kindsOf({ given_name: 'Ana', family_name: 'Lowe', date_of_birth })).toEqual([
      'names_year',
    ])
  }
})

test('what the matcher takes for one name, day or code is one phrase', () => {
  const told = {
    given_name: 'Darren',
    family_name: 'O’Keeffe',
    date_of_birth: '1980-06-10',
    postcode: 'ZZ1 1ZZ',
  }
  const otherwise = {
    given_name: ' DAZ ',
    family_name: 'okeeffe',
    date_of_birth: '10/06/1980',
    postcode: 'zz11zz',
  }
  expect(phrases(otherwise)).toEqual(phrases(told))
  // day and month changed over, names changed over
  const changed = phrases({ ...told, date_of_birth: '1980-10-06' })
  expect(changed.filter((phrase) => phrases(told).includes(phrase)).length).toBeGreaterThan(1)
})

test('equal fields give equal marks under one key, and none in common under two', () => {
  fc.assert(
    fc.property(anyWritten, anyWritten, (written, another) => {
      const features = featuresOf({ record_id: 'a', ...written })
      const again = featuresOf({ record_id: 'b', ...written })
      expect(marksOf(again, one)).toEqual(marksOf(features, one))
      const strange = new Set(marksOf(features, other))
      expect(marksOf(features, one).filter((mark) => strange.has(mark))).toEqual([])
      // and what two people share is what their phrases share
      const shared = phrasesOf(featuresOf({ record_id: 'c', ...another })).filter((phrase) =>
        phrasesOf(features).includes(phrase),
      )
      const marks = new Set(marksOf(featuresOf({ record_id: 'c', ...another }), one))
      expect(marksOf(features, one).filter((mark) => marks.has(mark))).toHaveLength(shared.length)
    }),
  )
})

test('a person who is wholly known has one phrase of each of the eight kinds', () => {
  const whole = {
    given_name: 'Ana',
    family_name: 'Lowe',
    date_of_birth: '1980-06-10',
    postcode: 'ZZ1 1ZZ',
    national_insurance_number: 'QQ123456C',
  }
  expect(kindsOf(whole)).toEqual([...phraseKinds])
  expect(phraseKinds).toHaveLength(8)
})

test('a mark is the beginning of the HMAC-SHA-256 of RFC 4231, and a number of 64 bits to the database', () => {
  // test case 2 has a shorter key; this is the same construction, checked against a vector of our length (case 1 padded by noughts)
  const secret = secretFrom(
    Buffer.concat([Buffer.alloc(20, 0x0b), Buffer.alloc(12)]).toString('base64'),
  )
  expect(secret && markOf(secret, 'Hi There')).toBe('b0344c61d8db3853')
  expect(markAsNumber('ffffffffffffffff')).toBe('-1')
  expect(markAsNumber('7fffffffffffffff')).toBe('9223372036854775807')
  expect(checkMarkOf(one)).not.toBe(checkMarkOf(other))
  expect(signOf(one)).toMatch(/^1-[0-9a-f]{8}$/)
})
