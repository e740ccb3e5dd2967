import { describe, expect, test } from 'vitest'
import { inventedPlan, period } from './invented-plan.ts'
import { printDue } from './print-due.ts'
import { readDue } from './read-due.ts'

describe('a page says', () => {
  test.each([
    ['April 2023', 'by the end of April 2023'],
    ['By 31 January 2025', 'by 31 January 2025'],
    ['December 22', 'by the end of December 2022'],
    ['March 2023 onwards', 'from March 2023'],
    ['from 3 June 2024', 'from 3 June 2024'],
    ['Ongoing / Six monthly', 'every six months'],
    ['quarterly from April 2023', 'every three months from April 2023'],
    ['monthly from April 2023 to March 2024', 'every month from April 2023 to March 2024'],
    ['quarterly until March 2024', 'every three months until the end of March 2024'],
    ['monthly in 2024', 'every month in 2024'],
    ['fortnightly', 'every two weeks'],
    ['every 18 months', 'every 18 months'],
    ['every April', 'every April'],
    ['annually by 31 March', 'every year by 31 March'],
    ['On-going', 'ongoing'],
    ['Ongoing until 5 March 2025', 'ongoing until 5 March 2025'],
    ['throughout 2024', 'throughout 2024'],
    ['Autumn 2024', 'in autumn 2024'],
    ['winter 2023/24', 'in winter 2023/24'],
    ['2024', 'by the end of 2024'],
    ['2022/23', 'in the financial year 2022/23'],
    ['Q3 2024/25', 'between October and December 2024'],
    ['Nov 22 – Mar 23', 'between November 2022 and March 2023'],
    ['1-5 June 2023', 'between 1 June 2023 and 5 June 2023'],
    ['w/c 3 June 2024', 'in the week beginning 3 June 2024'],
    ['mid 2024', 'around June to July 2024'],
    ['mid March 2024', 'around March 2024'],
    ['from around March 2024', 'from around March 2024'],
    ['early 2023/24', 'around the financial year 2023/24'],
    ['', 'no date'],
    ['XYZ', 'a date that could not be read'],
  ])('of “%s”', (raw, expected) => {
    expect(printDue(readDue(raw, inventedPlan))).toBe(expected)
  })
})

test('no day is told that nobody wrote, even where the plan begins in the middle of a month', () => {
  const plan = { period: period('2022-10-17', '2025-04-09') }
  const words = [
    ...[
      'April 2023',
      'Ongoing',
      'Six monthly',
      'every other month',
      'within 10 days',
      'Q2 2024/25',
    ],
    ...['immediate', 'within 6 weeks', 'March 2023 onwards', 'until March 2024', 'FY24', 'by 2024'],
    ...[
      'mid May 2023',
      'Spring',
      'Spring/Summer 2023',
      'quarterly until March 2024',
      '2023 onwards',
    ],
  ]
  for (const raw of words) {
    expect(printDue(readDue(raw, plan))).not.toMatch(
      /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)/,
    )
  }
})
