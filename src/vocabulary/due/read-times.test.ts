import { describe, expect, test } from 'vitest'
import { inventedPlan, period, told } from './invented-plan.ts'
import { readDue, readDueEveryWay } from './read-due.ts'

function reads(rows: readonly (readonly [raw: string, expected: string])[]): void {
  test.each(rows)('“%s”', (raw, expected) => {
    expect(told(readDue(raw, inventedPlan))).toBe(expected)
  })
}

describe('a day', () => {
  reads([
    ['1st April 2023', 'by 2023-04-01 | 2023-04-01 to 2023-04-02'],
    ['the 3rd of June 2024', 'by 2024-06-03 | 2024-06-03 to 2024-06-04'],
    ['Friday, 31st Jan 2025', 'by 2025-01-31 | 2025-01-31 to 2025-02-01'],
    ['Monday 31 January 2025', 'by 2025-01-31 (weekday-differs) | 2025-01-31 to 2025-02-01'],
    ['January 31, 2025', 'by 2025-01-31 | 2025-01-31 to 2025-02-01'],
    ['31-Jan-25', 'by 2025-01-31 | 2025-01-31 to 2025-02-01'],
    ['31jan2025', 'by 2025-01-31 (spacing) | 2025-01-31 to 2025-02-01'],
    ['2025-01-31', 'by 2025-01-31 | 2025-01-31 to 2025-02-01'],
    ['31.01.2025', 'by 2025-01-31 | 2025-01-31 to 2025-02-01'],
    ['3/4/24', 'by 2024-04-03 (day-month-order) | 2024-04-03 to 2024-04-04'],
    ['4/4/24', 'by 2024-04-04 | 2024-04-04 to 2024-04-05'],
    ['01/13/2025', 'by 2025-01-13 (month-day-order) | 2025-01-13 to 2025-01-14'],
    ['by Christmas 2023', 'by 2023-12-25 (named-day) | 2023-12-25 to 2023-12-26'],
    ['Easter 2024', 'by 2024-03-31 (named-day) | 2024-03-31 to 2024-04-01'],
    ['before 1 April 2024', 'by 2024-03-31 | 2024-03-31 to 2024-04-01'],
    ['week ending 7 June 2024', 'by 2024-06-07 | 2024-06-07 to 2024-06-08'],
  ])
})

describe('a week', () => {
  reads([
    ['w/c 3 June 2024', 'by 2024-06-03/2024-06-09 | 2024-06-03 to 2024-06-10'],
    ['Week commencing 3rd June 2024', 'by 2024-06-03/2024-06-09 | 2024-06-03 to 2024-06-10'],
  ])
})

describe('a month', () => {
  reads([
    ['end of March 2024', 'by 2024-03 | 2024-03-01 to 2024-04-01'],
    ['By the end of March 2024.', 'by 2024-03 | 2024-03-01 to 2024-04-01'],
    ['To be completed by March 2024', 'by 2024-03 | 2024-03-01 to 2024-04-01'],
    ['before April 2024', 'by 2024-03 | 2024-03-01 to 2024-04-01'],
    ['Sept. 2023', 'by 2023-09 | 2023-09-01 to 2023-10-01'],
    ['Apr ’23', 'by 2023-04 | 2023-04-01 to 2023-05-01'],
    ['04/2023', 'by 2023-04 | 2023-04-01 to 2023-05-01'],
    ['2023-04', 'by 2023-04 | 2023-04-01 to 2023-05-01'],
    ['mid-March 2024', 'by 2024-03~ (about) | 2024-03-01 to 2024-04-01'],
    ['around March 2024', 'by 2024-03~ (about) | 2024-03-01 to 2024-04-01'],
    ['March 2024 (TBC)', 'by 2024-03? (provisional) | 2024-03-01 to 2024-04-01'],
    ['March 2024?', 'by 2024-03? (provisional) | 2024-03-01 to 2024-04-01'],
    ['around March 2024 tbc', 'by 2024-03% (about provisional) | 2024-03-01 to 2024-04-01'],
    ['March 2024 (if funded)', 'by 2024-03 (more-words) | 2024-03-01 to 2024-04-01'],
    ['Dec 99', 'by 2099-12 (after-plan) | 2099-12-01 to 2100-01-01'],
    ['October', 'by 2022-10? (two-readings year-assumed) | 2022-10-01 to 2022-11-01'],
  ])
})

describe('a month that is one letter out', () => {
  reads([
    ['Febuary 2024', 'by 2024-02 (spelling) | 2024-02-01 to 2024-03-01'],
    ['Setpember 2023', 'by 2023-09 (spelling) | 2023-09-01 to 2023-10-01'],
    ['Octobber 2023', 'by 2023-10 (spelling) | 2023-10-01 to 2023-11-01'],
    ['Novembir 2023', 'by 2023-11 (spelling) | 2023-11-01 to 2023-12-01'],
    ['Novembir2023', 'by 2023-11 (spelling spacing) | 2023-11-01 to 2023-12-01'],
    ['Juny 2024', 'by 2024-06? (two-readings spelling) | 2024-06-01 to 2024-07-01'],
    ['Februry 30 2024', 'unparsed (no-such-day)'],
    ['Novambir 2023', 'unparsed (not-a-date)'],
  ])
})

describe('a season, a quarter, a half', () => {
  reads([
    ['Spring 23', 'by 2023-21 | 2023-03-01 to 2023-06-01'],
    ['Spring/Summer 2024', 'by 2024-03/2024-08 | 2024-03-01 to 2024-09-01'],
    [
      'Spring/Summer',
      'by 2023-03?/2023-08? (two-readings year-assumed) | 2023-03-01 to 2023-09-01',
    ],
    ['winter 2024', 'by 2024-12?/2025-02? (two-readings) | 2024-12-01 to 2025-03-01'],
    ['winter 2023/24', 'by 2023-24 | 2023-12-01 to 2024-03-01'],
    ['Q3 2024/25', 'by 2024-10/2024-12 | 2024-10-01 to 2025-01-01'],
    ['2024/25 Q3', 'by 2024-10/2024-12 | 2024-10-01 to 2025-01-01'],
    ['Q4 FY23/24', 'by 2024-01/2024-03 | 2024-01-01 to 2024-04-01'],
    ['Q3 year one', 'by 2022-10/2022-12 (from-legend) | 2022-10-01 to 2023-01-01'],
    ['quarter 2 2024', 'by 2024-04?/2024-06? (two-readings) | 2024-04-01 to 2024-07-01'],
    ['third quarter of 2024/25', 'by 2024-10/2024-12 | 2024-10-01 to 2025-01-01'],
    ['first half of 2024/25', 'by 2024-04/2024-09 | 2024-04-01 to 2024-10-01'],
    ['H2 2024', 'by 2024-07?/2024-12? (two-readings) | 2024-07-01 to 2025-01-01'],
    ['H3 2024', 'unparsed (not-a-date)'],
    ['Q1', 'by 2023-04?/2023-06? (two-readings year-assumed) | 2023-04-01 to 2023-07-01'],
  ])
})

describe('a year', () => {
  reads([
    ['2024', 'by 2024 | 2024-01-01 to 2025-01-01'],
    ['end of 2024', 'by 2024 | 2024-01-01 to 2025-01-01'],
    ['by 2025', 'by 2025? (two-readings) | 2025-01-01 to 2026-01-01'],
    ['mid 2024', 'by 2024-06~/2024-07~ (about) | 2024-06-01 to 2024-08-01'],
    ['Early 2024', 'by 2024-01~/2024-03~ (about) | 2024-01-01 to 2024-04-01'],
    ['FY23/24', 'by 2023-04/2024-03 | 2023-04-01 to 2024-04-01'],
    ['financial year 2023-2024', 'by 2023-04/2024-03 | 2023-04-01 to 2024-04-01'],
    ['2022-2023', 'by 2022-04?/2023-03? (two-readings) | 2022-04-01 to 2023-04-01'],
    ['FY24', 'by 2023-04?/2024-03? (two-readings) | 2023-04-01 to 2024-04-01'],
    ['2022/23 to 2023/24', 'by 2022-04/2024-03 | 2022-04-01 to 2024-04-01'],
    ['end of year 1', 'by 2022-04/2023-03 (from-legend) | 2022-04-01 to 2023-04-01'],
    [
      'End of financial year',
      'by 2022-04?/2023-03? (two-readings year-assumed) | 2022-04-01 to 2023-04-01',
    ],
    ['year 2', 'unparsed (needs-legend)'],
    ['medium term', 'unparsed (needs-legend)'],
  ])

  test('the end of the financial year is sure in a plan of one such year', () => {
    const plan = { period: period('2023-04-01', '2024-04-01') }
    expect(told(readDue('end of the financial year', plan))).toBe(
      'by 2023-04?/2024-03? (year-assumed) | 2023-04-01 to 2024-04-01',
    )
  })
})

test('the day of the week tells which year is meant', () => {
  expect(readDueEveryWay('Friday 3rd May', inventedPlan).map((due) => told(due))).toEqual([
    'by 2024-05-03? (year-assumed) | 2024-05-03 to 2024-05-04',
  ])
})
