import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { calendarDay, dayNumber, dayText, readDayNumber, weekdayOf } from './day-numbers.ts'
import { openLocalTime } from './local-time.ts'
import { chanceFrom } from './random.ts'

const epoch = Temporal.PlainDate.from('1970-01-01')
const anyDay = fc.integer({ min: -40_000, max: 40_000 })

test('a day number names the same day as the calendar does', () => {
  fc.assert(
    fc.property(anyDay, (number) => {
      const day = epoch.add({ days: number })
      expect(dayText(number)).toBe(day.toString())
      expect(readDayNumber(day)).toBe(number)
      expect(weekdayOf(number)).toBe(day.dayOfWeek - 1)
      const { year, month, day: dayOfMonth } = calendarDay(number)
      expect(dayNumber(year, month, dayOfMonth)).toBe(number)
    }),
  )
})

test('a text that is no day is refused', () => {
  for (const text of ['2026-02-30', '2026-13-01', '26-01-01', '']) {
    expect(() => readDayNumber(text)).toThrow(RangeError)
  }
})

test('every offset written is the one London had', () => {
  const hour = fc.integer({ min: 0, max: 23 })
  fc.assert(
    fc.property(fc.integer({ min: 14_000, max: 22_000 }), hour, fc.nat(), (day, at, seed) => {
      const written = openLocalTime(chanceFrom(seed), 14_000, 22_000).moment(day, at, 30)
      const instant =
        written.length > 19
          ? Temporal.Instant.from(written)
          : Temporal.PlainDateTime.from(written).toZonedDateTime('Europe/London').toInstant()
      const told = instant.toZonedDateTimeISO('Europe/London').toPlainDateTime()
      expect(told.toString()).toBe(written.slice(0, 19))
    }),
    { numRuns: 60 },
  )
})

test('chance keeps within what it was asked for', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: -50, max: 50 }), fc.nat(50), (seed, least, width) => {
      const chance = chanceFrom(seed)
      const drawn = chance.between(least, least + width)
      expect(drawn >= least && drawn <= least + width && Number.isInteger(drawn)).toBe(true)
      expect(chance.happens(0)).toBe(false)
      expect(chance.happens(1000)).toBe(true)
    }),
  )
})
