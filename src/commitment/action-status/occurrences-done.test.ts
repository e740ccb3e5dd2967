import { expect, test } from 'vitest'
import { anAction, day, due } from './invented-action.ts'
import { occurrencesDone } from './occurrences-done.ts'
import { statusOf } from './status-of.ts'

// Six monthly from October 2022: due by the ends of March and September.

function missed(today: string, ...done: readonly string[]): number {
  const action = anAction({ due: due('Six monthly'), doneOn: done.map(day) })
  return occurrencesDone(action, day(today)).missedInARow
}

test('what recurs is missed 14 days after the end of its time, and not before', () => {
  expect(missed('2023-04-14')).toBe(0)
  expect(missed('2023-04-15')).toBe(1)
  expect(missed('2023-10-15')).toBe(2)
})

test('what was done in its time, or within the days of grace, was not missed', () => {
  expect(missed('2023-04-15', '2022-11-01')).toBe(0)
  expect(missed('2023-04-15', '2023-04-14')).toBe(0)
  expect(missed('2023-05-01', '2023-04-15')).toBe(0)
})

test('what was done late counts for the time it was late for, and not for the next as well', () => {
  expect(missed('2023-10-15', '2023-04-05')).toBe(1)
  expect(missed('2023-10-15', '2023-04-05', '2023-09-01')).toBe(0)
})

test('doing it again ends the row of those that were missed', () => {
  expect(missed('2023-10-20')).toBe(2)
  expect(missed('2023-11-20', '2023-11-01')).toBe(0)
  expect(missed('2024-10-20', '2023-11-01')).toBe(1)
})

test('twice in one stretch is once', () => {
  expect(missed('2023-10-15', '2022-11-01', '2022-12-01')).toBe(1)
})

test('what is dated after today has not been done yet', () => {
  expect(missed('2023-04-15', '2023-04-20')).toBe(1)
})

test('what was missed before the action was followed here is not held against it', () => {
  const action = anAction({ due: due('Six monthly'), followedFrom: day('2023-06-01') })
  expect(occurrencesDone(action, day('2024-03-01')).missedInARow).toBe(0)
  expect(occurrencesDone(action, day('2024-04-15')).missedInARow).toBe(1)
})

test('an action is amber when it was missed once and red when it was missed again', () => {
  const action = anAction({ due: due('Six monthly'), cadence: { every: 24, unit: 'months' } })
  const status = (today: string) => statusOf(action, day(today))
  expect(status('2023-04-14').colour).toBe('green')
  expect(status('2023-04-14').why).toContain(
    'It is due every six months. The last time is late, and counts as missed after 14 days.',
  )
  expect(status('2023-04-15')).toMatchObject({ colour: 'amber' })
  expect(status('2023-04-15').why[0]).toBe('It is due every six months, and was missed once.')
  expect(status('2023-10-15').colour).toBe('red')
  expect(status('2023-10-15').why[0]).toBe(
    'It is due every six months, and was missed 2 times in a row.',
  )
  expect(status('2023-09-10').facts).toContainEqual({ kind: 'due_soon', daysLeft: 21 })
})

test('what recurs every ten years is looked for far enough ahead', () => {
  const action = anAction({ due: due('every ten years from April 2023') })
  expect(`${occurrencesDone(action, day('2024-01-01')).next?.to}`).toBe('2033-04-01')
})
