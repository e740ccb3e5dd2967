import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { runningMonth } from '#indicators'
import { monthsTold } from './months-told.ts'

const first = Temporal.PlainYearMonth.from('2020-03')

function at(moment: string, asked?: string) {
  const month = asked === undefined ? undefined : Temporal.PlainYearMonth.from(asked)
  return monthsTold({ first }, Temporal.Instant.from(moment), month)
}

test('nothing is told before anybody was met, nor of a month that has not ended or came before', () => {
  expect(monthsTold(undefined, Temporal.Instant.from('2024-07-02T11:00:00Z'))).toBeUndefined()
  expect(at('2020-03-20T11:00:00Z')).toBeUndefined()
  expect(at('2024-07-02T11:00:00Z', '2024-07')).toBeUndefined()
  expect(at('2024-07-02T11:00:00Z', '2020-02')).toBeUndefined()
})

test('the last night of June is still running on the morning of 1 July', () => {
  expect(String(runningMonth(Temporal.Instant.from('2024-07-01T10:59:00Z')))).toBe('2024-06')
  expect(String(at('2024-07-01T10:59:00Z')?.month)).toBe('2024-05')
  expect(String(at('2024-07-01T11:00:00Z')?.month)).toBe('2024-06')
})

test('two years are charted, with the same month at either end, or less where the record is shorter', () => {
  const told = at('2024-07-02T11:00:00Z')
  expect(told?.charted).toHaveLength(25)
  expect(told?.charted.map(String).at(0)).toBe('2022-06')
  expect(at('2020-06-02T11:00:00Z')?.charted.map(String)).toEqual(['2020-03', '2020-04', '2020-05'])
})
