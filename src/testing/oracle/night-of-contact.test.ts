import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { lastSundayOf } from './calendar.ts'
import { londonAhead, nightOfContact } from './night-of-contact.ts'

const minuteOf1996 = Temporal.Instant.from('1996-01-01T00:00Z').epochMilliseconds / 60_000
const minutes = fc.integer({ min: minuteOf1996, max: minuteOf1996 + 40 * 365 * 1440 })

// Half of all moments within four hours of a change of the clocks.
const nearAChange = fc
  .tuple(fc.integer({ min: 1996, max: 2035 }), fc.constantFrom('03', '10'), fc.nat(480))
  .map(([year, month, minute]) => {
    const change = Temporal.Instant.from(`${lastSundayOf(`${year}-${month}`)}T01:00Z`)
    return change.epochMilliseconds / 60_000 - 240 + minute
  })
const moments = fc
  .oneof(minutes, nearAChange)
  .map((minute) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000))

describe('The night of a contact agrees with Temporal', () => {
  test('for a moment in any offset, under both rules', () => {
    const offsets = fc.constantFrom('UTC', '+00:00', '+01:00', '-05:00', '+05:30', 'Europe/London')
    fc.assert(
      fc.property(moments, offsets, (instant, timeZone) => {
        const text = instant
          .toZonedDateTimeISO(timeZone)
          .toString({ timeZoneName: 'never', smallestUnit: 'second' })
        const local = instant.toZonedDateTimeISO('Europe/London')
        expect(londonAhead(instant.epochMilliseconds / 60_000) * 60e9).toBe(local.offsetNanoseconds)
        expect(nightOfContact(text)).toBe(nightBegun(local))
        expect(nightOfContact(text, 'calendar_date')).toBe(local.toPlainDate().toString())
      }),
      { numRuns: 1000 },
    )
  })

  test('for a moment without an offset, even in an hour skipped or repeated', () => {
    fc.assert(
      fc.property(moments, (instant) => {
        const wall = instant.toZonedDateTimeISO('UTC').toPlainDateTime()
        const local = wall.toZonedDateTime('Europe/London', { disambiguation: 'compatible' })
        const text = wall.toString({ smallestUnit: 'second' })
        expect(nightOfContact(text)).toBe(nightBegun(local))
        expect(nightOfContact(text, 'calendar_date')).toBe(local.toPlainDate().toString())
      }),
      { numRuns: 1000 },
    )
  })
})

describe('A night ends at noon in London', () => {
  test.each([
    ['2024-06-10T11:59:59', '2024-06-09'],
    ['2024-06-10T12:00:00', '2024-06-10'],
    ['2024-06-10T10:59:59Z', '2024-06-09'],
    ['2024-06-10T11:00:00Z', '2024-06-10'],
    ['2024-01-10T12:59:59+01:00', '2024-01-09'],
    ['2024-01-10T13:00+01:00', '2024-01-10'],
  ])('so %s belongs to the night of %s', (moment, night) => {
    expect(nightOfContact(moment)).toBe(night)
  })
})

test('A moment that cannot be read, or comes before 1996, is a fault', () => {
  expect(() => nightOfContact('10/06/2024 22:00')).toThrow('cannot read')
  expect(() => nightOfContact('1995-06-10T22:00Z')).toThrow('from 1996')
})

function nightBegun(local: Temporal.ZonedDateTime): string {
  const day = local.toPlainDate()
  return (local.hour < 12 ? day.subtract({ days: 1 }) : day).toString()
}
