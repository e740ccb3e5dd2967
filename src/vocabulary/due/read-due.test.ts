import { expect, test } from 'vitest'
import { inventedPlan, told } from './invented-plan.ts'
import { readDue } from './read-due.ts'

// The table of due dates that plans were found to hold, row by row, for a plan from October 2022 to March 2025.

test.each([
  ['April 2023', 'by 2023-04 | 2023-04-01 to 2023-05-01'],
  ['January2023', 'by 2023-01 (spacing) | 2023-01-01 to 2023-02-01'],
  ['December 22', 'by 2022-12? (two-readings) | 2022-12-01 to 2023-01-01'],
  ['JAN 23', 'by 2023-01? (two-readings) | 2023-01-01 to 2023-02-01'],
  ['APR 23', 'by 2023-04? (two-readings) | 2023-04-01 to 2023-05-01'],
  [
    'Ongoing / Six monthly',
    'recurring 2022-10/2025-03 FREQ=MONTHLY;INTERVAL=6 (first-occurrence) | 2022-10-01 to 2025-04-01',
  ],
  ['On-going', 'ongoing 2022-10/2025-03 (needs-review-rule) | 2022-10-01 to 2025-04-01'],
  ['year - ongoing', 'ongoing 2022-10/2025-03 (needs-review-rule) | 2022-10-01 to 2025-04-01'],
  ['March 2023 onwards', 'from 2023-03/.. (start-counts) | 2023-03-01 to no end'],
  ['January 2022', 'by 2022-01 (before-plan) | 2022-01-01 to 2022-02-01'],
  ['', 'missing'],
  [' \n ', 'missing'],
  ['year 1', 'by 2022-04/2023-03 (from-legend) | 2022-04-01 to 2023-04-01'],
  ['2022/23', 'by 2022-04/2023-03 | 2022-04-01 to 2023-04-01'],
  ['01/08/21', 'by 2021-08-01 (before-plan day-month-order) | 2021-08-01 to 2021-08-02'],
  ['Autumn 2024', 'by 2024-23 | 2024-09-01 to 2024-12-01'],
  ['By 31 January 2025', 'by 2025-01-31 | 2025-01-31 to 2025-02-01'],
])('a plan says “%s”', (raw, expected) => {
  const due = readDue(raw, { ...inventedPlan, neighbours: 'months' })
  expect(told(due)).toBe(expected)
  expect(due.raw).toBe(raw)
})

test('the initials of a team in the column of dates are no date, and stay as they were written', () => {
  expect(readDue('ABCT', inventedPlan)).toEqual({
    raw: 'ABCT',
    kind: 'unparsed',
    flags: ['not-a-date'],
  })
})

test('a plan sets when its autumn is', () => {
  const seasons = { spring: 2, summer: 5, autumn: 8, winter: 11 }
  expect(told(readDue('Autumn 2024', { ...inventedPlan, seasons }))).toBe(
    'by 2024-23 | 2024-08-01 to 2024-11-01',
  )
})

test('“December 22” is the 22nd where all other dates of the plan are days', () => {
  const due = readDue('December 22', { ...inventedPlan, neighbours: 'days' })
  expect(told(due)).toBe('by 2022-12-22? (two-readings year-assumed) | 2022-12-22 to 2022-12-23')
})
