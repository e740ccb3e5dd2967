import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { daysBetween, daysLater } from './days.ts'

test('days reckoned by number are those of the calendar', () => {
  const first = Temporal.PlainDate.from('1900-01-01')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 150_000 }), fc.nat(4000), (start, days) => {
      const day = first.add({ days: start })
      const later = day.add({ days }).toString()
      expect(daysLater(day.toString(), days)).toBe(later)
      expect(daysBetween(day.toString(), later)).toBe(days)
    }),
    { numRuns: 2000 },
  )
})
