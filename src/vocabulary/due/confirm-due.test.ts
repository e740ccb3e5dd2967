import { expect, test } from 'vitest'
import { confirmDue, isDoubtful } from './confirm-due.ts'
import { inventedPlan, told } from './invented-plan.ts'
import { printDue } from './print-due.ts'
import { readDue } from './read-due.ts'

function confirmed(raw: string): string {
  return told(confirmDue(readDue(raw, inventedPlan)))
}

test('a reading that somebody confirmed is uncertain no more, and keeps what was written', () => {
  const due = readDue('December 22', inventedPlan)
  expect(isDoubtful(due)).toBe(true)
  expect(isDoubtful(confirmDue(due))).toBe(false)
  expect(confirmDue(due).raw).toBe('December 22')
  expect(confirmed('December 22')).toBe('by 2022-12 | 2022-12-01 to 2023-01-01')
})

test('what says roughly when, or is marked as not certain, stays so', () => {
  expect(confirmed('around October')).toBe('by 2022-10~ (about) | 2022-10-01 to 2022-11-01')
  expect(confirmed('December 22 TBC')).toBe('by 2022-12? (provisional) | 2022-12-01 to 2023-01-01')
})

test('once the first time is confirmed, a rhythm says from when', () => {
  const due = readDue('Six monthly', inventedPlan)
  expect(printDue(due)).toBe('every six months')
  expect(printDue(confirmDue(due))).toBe('every six months from October 2022 to March 2025')
})

test('there is nothing to confirm of a date that is plain, or missing', () => {
  for (const raw of ['April 2023', '2022/23', 'March 2023 onwards', 'TBC', 'XYZ', '']) {
    const due = readDue(raw, inventedPlan)
    expect(isDoubtful(due)).toBe(false)
    expect(told(confirmDue(due))).toBe(told(due))
  }
})
