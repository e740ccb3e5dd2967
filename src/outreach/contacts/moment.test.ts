import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { nextChangeId } from './contact-history.ts'
import { momentInWords, momentOf, readTime, typedMoment } from './moment.ts'

test.each([
  ['22:15', '22:15:00'],
  ['22.15', '22:15:00'],
  ['0730', '07:30:00'],
  ['9pm', '21:00:00'],
  ['12:05 am', '00:05:00'],
  ['12pm', '12:00:00'],
  ['23:59:59', '23:59:00'],
])('a worker may write %s', (typed, time) => {
  expect(readTime(typed)?.toString()).toBe(time)
})

test.each(['', '22', '24:00', '22:60', '13pm', '0am', 'noon', '１２:００'])(
  '%j is no time',
  (typed) => {
    expect(readTime(typed)).toBeUndefined()
  },
)

test('a time that London skips is an hour later, and one it repeats is the first of the two', () => {
  expect(momentOf('2024-03-31', '01:30')?.toString()).toBe('2024-03-31T01:30:00Z')
  expect(momentOf('2024-10-27', '01:30')?.toString()).toBe('2024-10-27T00:30:00Z')
})

test('the fields of a form hold the moment they were given', () => {
  for (const text of ['2024-01-01T00:00:00Z', '2024-07-01T22:10:00Z', '2024-12-31T23:59:00Z']) {
    const moment = Temporal.Instant.from(text)
    const { day, time } = typedMoment(moment)
    expect(momentOf(day, time)?.equals(moment)).toBe(true)
  }
})

test('a moment is said as people say it', () => {
  expect(momentInWords(Temporal.Instant.from('2024-07-01T21:15:00Z'))).toBe(
    '10:15pm on 1 July 2024',
  )
  expect(momentInWords(Temporal.Instant.from('2024-01-01T00:00:00Z'))).toBe(
    '12am on 1 January 2024',
  )
})

test('a word told on a machine whose clock is slow still comes after the last', () => {
  const [early, late] = [newId<'contact-change'>(), newId<'contact-change'>()]
  expect(nextChangeId(late, early)).toBe(late)
  expect(nextChangeId(early, late) > late).toBe(true)
  const full = '0190fa00-0000-7000-8000-ffffffffffff' as typeof early
  expect(nextChangeId('0190f000-0000-7000-8000-000000000000' as typeof early, full)).toBe(
    '0190fa00-0000-7000-8001-000000000000',
  )
})
