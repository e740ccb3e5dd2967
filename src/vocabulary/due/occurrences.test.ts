import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Period } from '../days.ts'
import type { RecurringDue } from './due.ts'
import { day, inventedPlan, period } from './invented-plan.ts'
import { occurrencesOf } from './occurrences.ts'
import { readDue } from './read-due.ts'

function stretches(raw: string, within: Period = inventedPlan.period): readonly string[] {
  return occurrencesOf(readDue(raw, inventedPlan), within).map(({ from, to }) => `${from} ${to}`)
}

test('six monthly is once in each half-year of the plan', () => {
  expect(stretches('Ongoing / Six monthly')).toEqual([
    '2022-10-01 2023-04-01',
    '2023-04-01 2023-10-01',
    '2023-10-01 2024-04-01',
    '2024-04-01 2024-10-01',
    '2024-10-01 2025-04-01',
  ])
})

test('only what falls due within the period asked for is told', () => {
  expect(stretches('Six monthly', period('2023-03-31', '2023-04-01'))).toEqual([
    '2022-10-01 2023-04-01',
  ])
  expect(stretches('Six monthly', period('2023-04-01', '2023-09-30'))).toEqual([])
})

test('a year that the plan cuts short is no occurrence', () => {
  expect(stretches('Annually')).toEqual(['2022-10-01 2023-10-01', '2023-10-01 2024-10-01'])
})

test('every April is the whole of each April, and a day is a day', () => {
  expect(stretches('every April')).toEqual(['2023-04-01 2023-05-01', '2024-04-01 2024-05-01'])
  expect(stretches('annually by 31 March')).toEqual([
    '2023-03-31 2023-04-01',
    '2024-03-31 2024-04-01',
    '2025-03-31 2025-04-01',
  ])
})

test('29 February comes in leap years alone', () => {
  expect(stretches('annually on 29 February', period('2022-10-01', '2033-01-01'))).toEqual([
    '2024-02-29 2024-03-01',
  ])
})

test('the short end of February moves none of the months after it', () => {
  expect(stretches('monthly from 31 January 2023', period('2023-01-01', '2023-06-01'))).toEqual([
    '2023-01-31 2023-02-28',
    '2023-02-28 2023-03-31',
    '2023-03-31 2023-04-30',
    '2023-04-30 2023-05-31',
  ])
})

test('what has no end goes on, and a thousand years on takes no longer to find', () => {
  expect(stretches('daily from 1 April 2023', period('3023-04-01', '3023-04-03'))).toEqual([
    '3023-04-01 3023-04-02',
    '3023-04-02 3023-04-03',
  ])
})

test('what does not come again has no occurrences', () => {
  expect(stretches('April 2023')).toEqual([])
  expect(stretches('TBC')).toEqual([])
})

const rules = ['FREQ=DAILY;INTERVAL=10', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=MONTHLY;INTERVAL=5']
const anyRule = fc.constantFrom(...rules, 'FREQ=YEARLY', 'FREQ=YEARLY;BYMONTH=2')

test('occurrences lie within the time of the due, one after another, and a part of the time tells a part of them', () => {
  const days = fc.integer({ min: 0, max: 1500 })
  fc.assert(
    fc.property(anyRule, days, days, fc.tuple(days, days), (recurrence, start, length, asked) => {
      const from = day('2022-01-01').add({ days: start })
      const window = { from, to: from.add({ days: length + 1 }) }
      const due: RecurringDue = {
        kind: 'recurring',
        raw: '',
        edtf: '2022',
        window,
        recurrence,
        flags: [],
      }
      const all = occurrencesOf(due, window)
      const { compare } = Temporal.PlainDate
      for (const [index, { from: begins, to }] of all.entries()) {
        expect(compare(begins, to)).toBe(-1)
        expect(compare(begins, window.from)).toBeGreaterThanOrEqual(0)
        expect(compare(to, window.to)).toBeLessThanOrEqual(0)
        expect(compare(all[index - 1]?.to ?? begins, begins)).toBeLessThanOrEqual(0)
      }
      const part = {
        from: from.add({ days: asked[0] }),
        to: from.add({ days: asked[0] + asked[1] }),
      }
      expect(occurrencesOf(due, part).map(written)).toEqual(
        all
          .filter(({ to }) => compare(to, part.from) > 0 && compare(to, part.to) <= 0)
          .map(written),
      )
    }),
    { numRuns: 500 },
  )
})

function written({ from, to }: Period): string {
  return `${from} ${to}`
}
