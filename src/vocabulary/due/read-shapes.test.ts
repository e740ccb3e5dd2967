import { describe, expect, test } from 'vitest'
import { inventedPlan, told } from './invented-plan.ts'
import { readDue, readDueEveryWay } from './read-due.ts'

function reads(rows: readonly (readonly [raw: string, expected: string])[]): void {
  test.each(rows)('“%s”', (raw, expected) => {
    expect(told(readDue(raw, inventedPlan))).toBe(expected)
  })
}

describe('from one time to another', () => {
  reads([
    ['April - June 2023', 'by 2023-04/2023-06 | 2023-04-01 to 2023-07-01'],
    ['between April and June 2023', 'by 2023-04/2023-06 | 2023-04-01 to 2023-07-01'],
    ['Nov 22 – Mar 23', 'by 2022-11?/2023-03? (two-readings) | 2022-11-01 to 2023-04-01'],
    ['Sept/Oct 2023', 'by 2023-09/2023-10 | 2023-09-01 to 2023-11-01'],
    ['Dec – Jan 2024', 'by 2023-12?/2024-01? (year-assumed) | 2023-12-01 to 2024-02-01'],
    ['1–5 June 2023', 'by 2023-06-01/2023-06-05 | 2023-06-01 to 2023-06-06'],
    [
      '01/04/2023 - 31/03/2024',
      'by 2023-04-01/2024-03-31 (day-month-order) | 2023-04-01 to 2024-04-01',
    ],
    ['Q1-Q2 2024/25', 'by 2024-04/2024-09 | 2024-04-01 to 2024-10-01'],
    ['April and October 2023', 'by 2023-04/2023-10 (several-dates) | 2023-04-01 to 2023-11-01'],
    ['June 2023 - April 2023', 'unparsed (backwards)'],
  ])
})

describe('what goes on', () => {
  reads([
    ['from April 2023', 'from 2023-04/.. (start-counts) | 2023-04-01 to no end'],
    ['from autumn 2024', 'from 2024-09/.. (start-counts) | 2024-09-01 to no end'],
    [
      'April 2023 - ongoing',
      'from 2023-04/.. (start-counts needs-review-rule) | 2023-04-01 to no end',
    ],
    ['Ongoing until March 2024', 'ongoing ../2024-03 | 2022-10-01 to 2024-04-01'],
    ['until January 2022', 'ongoing ../2022-01 (before-plan) | 2022-01-01 to 2022-02-01'],
    ['throughout 2024', 'ongoing 2024 | 2024-01-01 to 2025-01-01'],
    ['throughout 2023/24', 'ongoing 2023-04/2024-03 | 2023-04-01 to 2024-04-01'],
  ])
})

describe('what comes again', () => {
  const whole = '| 2022-10-01 to 2025-04-01'
  reads([
    ['Quarterly', `recurring 2022-10/2025-03 FREQ=MONTHLY;INTERVAL=3 (first-occurrence) ${whole}`],
    ['Annual review', `recurring 2022-10/2025-03 FREQ=YEARLY (first-occurrence) ${whole}`],
    [
      'every two weeks',
      `recurring 2022-10/2025-03 FREQ=WEEKLY;INTERVAL=2 (first-occurrence) ${whole}`,
    ],
    [
      'twice a year',
      `recurring 2022-10/2025-03 FREQ=MONTHLY;INTERVAL=6 (first-occurrence) ${whole}`,
    ],
    [
      'Ongoing (reviewed quarterly)',
      `recurring 2022-10/2025-03 FREQ=MONTHLY;INTERVAL=3 (first-occurrence) ${whole}`,
    ],
    [
      'bi-monthly',
      `recurring 2022-10/2025-03 FREQ=MONTHLY;INTERVAL=2 (two-readings first-occurrence) ${whole}`,
    ],
    ['every April', `recurring 2022-10/2025-03 FREQ=YEARLY;BYMONTH=4 ${whole}`],
    [
      'annually by 31 March',
      `recurring 2022-10/2025-03 FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31 ${whole}`,
    ],
    [
      'Quarterly from April 2023',
      'recurring 2023-04/.. FREQ=MONTHLY;INTERVAL=3 | 2023-04-01 to no end',
    ],
    ['April 2023 then annually', 'recurring 2023-04/.. FREQ=YEARLY | 2023-04-01 to no end'],
    [
      'monthly from April 2023 to March 2024',
      'recurring 2023-04/2024-03 FREQ=MONTHLY | 2023-04-01 to 2024-04-01',
    ],
    [
      'quarterly until March 2024',
      'recurring ../2024-03 FREQ=MONTHLY;INTERVAL=3 (first-occurrence) | 2022-10-01 to 2024-04-01',
    ],
  ])
})

describe('what is no date, or not yet', () => {
  reads([
    ['TBC', 'missing (placeholder)'],
    ['to be agreed', 'missing (placeholder)'],
    ['n/a', 'missing (placeholder)'],
    ['–', 'missing (placeholder)'],
    ['within 6 months', 'by 2022-10?/2023-03? (needs-anchor) | 2022-10-01 to 2023-04-01'],
    ['3-6 months', 'by 2022-10?/2023-03? (needs-anchor) | 2022-10-01 to 2023-04-01'],
    ['Immediate', 'by 2022-10? (needs-anchor) | 2022-10-01 to 2022-11-01'],
    ['ASAP', 'by 2022-10? (needs-anchor) | 2022-10-01 to 2022-11-01'],
    ['Completed', 'unparsed (state-word)'],
    ['31 February 2024', 'unparsed (no-such-day)'],
    ['31/02/2024', 'unparsed (no-such-day)'],
    ['29 Feb 2023', 'unparsed (no-such-day)'],
    ['15.1', 'unparsed (not-a-date)'],
    ['5-10', 'unparsed (not-a-date)'],
    ['100%', 'unparsed (not-a-date)'],
    ['24 hours', 'unparsed (not-a-date)'],
    ['12 months from April 2023', 'unparsed (not-a-date)'],
    ['1 January 0203', 'unparsed (not-a-date)'],
    ['x'.repeat(121), 'unparsed (too-long)'],
  ])
})

test('whoever confirms a date can be shown every way to read it', () => {
  const ways = (raw: string) => readDueEveryWay(raw, inventedPlan).map((due) => told(due))
  expect(ways('APR 23')).toEqual([
    'by 2023-04? (two-readings) | 2023-04-01 to 2023-05-01',
    'by 2023-04-23? (two-readings year-assumed) | 2023-04-23 to 2023-04-24',
    'by 2024-04-23? (two-readings year-assumed) | 2024-04-23 to 2024-04-24',
  ])
  expect(ways('quarter 2 2024')).toEqual([
    'by 2024-04?/2024-06? (two-readings) | 2024-04-01 to 2024-07-01',
    'by 2024-07?/2024-09? (two-readings) | 2024-07-01 to 2024-10-01',
  ])
  expect(ways('April 2023')).toEqual(['by 2023-04 | 2023-04-01 to 2023-05-01'])
})
