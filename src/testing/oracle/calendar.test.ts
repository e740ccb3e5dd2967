import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  dayNumber,
  dayNumbered,
  daysBetween,
  isSunday,
  lastDayOf,
  lastSundayOf,
  monthsFromTo,
  shiftMonth,
} from './calendar.ts'

const epoch = Temporal.PlainDate.from('1970-01-01')
const days = fc.integer({ min: -25_600, max: 47_500 }).map((number) => epoch.add({ days: number }))

describe('The calendar of the oracle agrees with Temporal', () => {
  test('on the number of a day, both ways', () => {
    fc.assert(
      fc.property(days, (day) => {
        const number = epoch.until(day, { largestUnit: 'days' }).days
        expect(dayNumber(day.toString())).toBe(number)
        expect(dayNumbered(number)).toBe(day.toString())
      }),
    )
  })

  test('on every day from 2015 to 2030', () => {
    const first = Temporal.PlainDate.from('2015-01-01')
    for (let day = first; day.year < 2031; day = day.add({ days: 1 })) {
      expect(addDays(day.toString(), 1)).toBe(day.add({ days: 1 }).toString())
      expect(isSunday(day.toString())).toBe(day.dayOfWeek === 7)
      expect(lastDayOf(day.toString().slice(0, 7))).toBe(day.with({ day: 31 }).toString())
    }
  })

  test('on days and months added, and days between', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: -130, max: 130 }), (day, other, count) => {
        const text = day.toString()
        expect(addDays(text, count)).toBe(day.add({ days: count }).toString())
        expect(addMonths(text, count)).toBe(day.add({ months: count }).toString())
        expect(shiftMonth(text.slice(0, 7), count)).toBe(
          day.toPlainYearMonth().add({ months: count }).toString(),
        )
        expect(daysBetween(text, other.toString())).toBe(
          day.until(other, { largestUnit: 'days' }).days,
        )
      }),
    )
  })

  test('on the last Sunday of a month', () => {
    fc.assert(
      fc.property(days, (day) => {
        const end = day.with({ day: 31 })
        const sunday = end.subtract({ days: end.dayOfWeek % 7 })
        expect(lastSundayOf(day.toString().slice(0, 7))).toBe(sunday.toString())
      }),
    )
  })
})

test('Every month from one to another is listed once, in order', () => {
  expect(monthsFromTo('2023-11', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02'])
  expect(monthsFromTo('2024-02', '2024-01')).toEqual([])
})

test('A month after the last day of a longer month is the last day of the shorter', () => {
  expect(addMonths('2024-02-29', -60)).toBe('2019-02-28')
  expect(addMonths('2024-03-31', -1)).toBe('2024-02-29')
})

describe('A person is a year older', () => {
  test('on their birthday and not the day before', () => {
    expect(ageOn('1999-06-10', '2024-06-09')).toBe(24)
    expect(ageOn('1999-06-10', '2024-06-10')).toBe(25)
  })

  test('on 1 March of a common year when born on 29 February', () => {
    expect(ageOn('2000-02-29', '2025-02-28')).toBe(24)
    expect(ageOn('2000-02-29', '2025-03-01')).toBe(25)
    expect(ageOn('2000-02-29', '2024-02-29')).toBe(24)
  })
})
