import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Due } from './due.ts'
import { calendarDayOf, compareDue, isDueSoon, isOverdue, startDueBefore } from './due-questions.ts'
import { day, inventedPlan } from './invented-plan.ts'
import { readDue } from './read-due.ts'

function due(raw: string): Due {
  return readDue(raw, inventedPlan)
}

test('what is due by a month is overdue from the first day after it', () => {
  expect(isOverdue(due('April 2023'), day('2023-04-30'))).toBe(false)
  expect(isOverdue(due('April 2023'), day('2023-05-01'))).toBe(true)
})

test('what has no end, or no date, is never overdue and never due soon', () => {
  for (const raw of ['March 2023 onwards', '', 'TBC', 'XYZ']) {
    expect(isOverdue(due(raw), day('2199-12-31'))).toBe(false)
    expect(isDueSoon(due(raw), day('2023-03-31'))).toBe(false)
  }
})

test('notice begins 28 days before the window is over, and ends with it', () => {
  const april = due('April 2023')
  const days = ['2023-04-02', '2023-04-03', '2023-04-30', '2023-05-01']
  expect(days.map((today) => isDueSoon(april, day(today)))).toEqual([false, true, true, false])
})

test('what goes on without an end counts as due once its beginning is over', () => {
  expect(`${startDueBefore(due('March 2023 onwards'))}`).toBe('2023-04-01')
  expect(`${startDueBefore(due('from 3 June 2024'))}`).toBe('2024-06-04')
  expect(startDueBefore(due('April 2023'))).toBeUndefined()
})

test('a calendar shows the last day', () => {
  const days = ['April 2023', 'Autumn 2024', 'By 31 January 2025', 'March 2023 onwards', 'Ongoing']
  expect(days.map((raw) => `${calendarDayOf(due(raw))}`)).toEqual([
    '2023-04-30',
    '2024-11-30',
    '2025-01-31',
    '2023-03-31',
    '2025-03-31',
  ])
  expect(calendarDayOf(due('Six monthly'))).toBeUndefined()
  expect(calendarDayOf(due('TBC'))).toBeUndefined()
})

test('due dates stand by their end, then by their start; without an end after those, without a date last', () => {
  const order = ['January 2022', '31 March 2023', 'March 2023', '2022/23', 'April 2023', 'Ongoing']
  const raws = [...order, 'January 2023 onwards', 'March 2023 onwards', 'TBC']
  const sorted = raws.toReversed().toSorted((one, other) => compareDue(due(one), due(other)))
  expect(sorted).toEqual([
    'January 2022',
    '2022/23',
    'March 2023',
    '31 March 2023',
    ...raws.slice(4),
  ])
})

const someDue = fc
  .oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2022, max: 2024 }))
      .map(([month, year]) => `${String(month).padStart(2, '0')}/${year}`),
    fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 3 }))
      .map(([at, month]) => `${at}/${month}/2023`),
    fc.integer({ min: 2022, max: 2025 }).map((year) => `from ${year}`),
    fc.constantFrom(
      '',
      'XYZ',
      'Ongoing',
      'quarterly',
      'Autumn 2023',
      '2022/23',
      'Q1 2023/24',
      '2023',
    ),
  )
  .map(due)

test('the order of due dates is one order: whichever two are compared, whichever way about', () => {
  fc.assert(
    fc.property(someDue, someDue, someDue, (one, two, three) => {
      const sign = (a: Due, b: Due) => Math.sign(compareDue(a, b))
      expect(sign(one, one)).toBe(0)
      expect(sign(one, two) + sign(two, one)).toBe(0)
      if (sign(one, two) <= 0 && sign(two, three) <= 0) {
        expect(sign(one, three)).toBeLessThanOrEqual(0)
      }
      if (sign(one, two) === 0) expect(sign(one, three)).toBe(sign(two, three))
    }),
    { numRuns: 3000 },
  )
})

test('whatever comes first in the order is overdue first', () => {
  fc.assert(
    fc.property(someDue, someDue, fc.integer({ min: 0, max: 2000 }), (one, two, days) => {
      const today = day('2021-06-01').add({ days })
      const isInOrder = compareDue(one, two) <= 0
      expect(isInOrder && isOverdue(two, today) && !isOverdue(one, today)).toBe(false)
    }),
    { numRuns: 2000 },
  )
})
