import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { monthNames } from '../days.ts'
import { isTimed } from './due.ts'
import { dueFlags } from './due-flags.ts'
import { dueAsText } from './due-text.ts'
import { windowOfEdtf } from './edtf.ts'
import { inventedPlan } from './invented-plan.ts'
import type { PlanCalendar } from './plan-calendar.ts'
import { printDue } from './print-due.ts'
import { readDueEveryWay } from './read-due.ts'

const words = [
  ...['April', 'jan', 'Setpember', 'DEC', 'may', 'Juny', 'spring', 'Winter', 'Q3', 'h1', 'quarter'],
  ...[
    '2023',
    '22',
    '23',
    '2022/23',
    '31',
    '1st',
    '99',
    '0',
    '02',
    'year',
    '1',
    'six',
    'FY24',
    '’23',
  ],
  ...['by', 'end', 'of', 'mid', 'from', 'until', 'to', 'onwards', 'ongoing', 'before', 'within'],
  ...[
    'months',
    'monthly',
    'every',
    'annually',
    'quarterly',
    'bi-',
    'w/c',
    'around',
    'TBC',
    'Christmas',
  ],
  ...[
    '-',
    '–',
    '/',
    '&',
    'and',
    ',',
    '?',
    '(',
    ')',
    '.',
    '“',
    '”',
    'financial',
    'week',
    'short term',
  ],
]

/** Anything at all, and above all what looks like a date and is broken. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '', '  ')), { maxLength: 14 })
    .map((parts) => parts.flat().join('')),
  fc
    .tuple(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom('x', '9', '/', '- ', 'ﷺ', '('),
    )
    .map(([start, one]) => start + one.repeat(10_000)),
)

const anyDay = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }))

const anyPlan: fc.Arbitrary<PlanCalendar> = fc.record({
  period: fc
    .tuple(anyDay, fc.integer({ min: -3000, max: 20_000 }))
    .map(([from, days]) => ({ from, to: from.add({ days }) })),
  neighbours: fc.constantFrom(undefined, 'months' as const, 'days' as const),
})

test('any text, in any plan, is read or said not to be, with what is guessed flagged', () => {
  fc.assert(
    fc.property(anyText, anyPlan, (raw, plan) => {
      const readings = readDueEveryWay(raw, plan)
      expect(readings.length).toBeGreaterThan(0)
      for (const due of readings) {
        expect(due.raw).toBe(raw)
        expect(due.flags).toEqual(
          dueFlags.map(({ code }) => code).filter((code) => due.flags.includes(code)),
        )
        expect(due.kind === 'unparsed' && due.flags.length === 0).toBe(false)
        expect(due.flags.includes('two-readings')).toBe(readings.length > 1)
        expect(printDue(due)).not.toMatch(/undefined|NaN|\.\.|\?|~/)
        if (isTimed(due)) expect(windowOfEdtf(due.edtf)).toBeDefined()
        expect(dueAsText(due)).toContain(raw)
      }
    }),
    { numRuns: 3000 },
  )
})

test('what is too long for a date is not looked into, however long it is', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const [due] = readDueEveryWay(raw.padEnd(10_000, '1 April - '), inventedPlan)
      expect(due?.flags).toEqual(['too-long'])
    }),
  )
})

test('a window is never empty', () => {
  fc.assert(
    fc.property(anyText, anyPlan, (raw, plan) => {
      for (const due of readDueEveryWay(raw, plan)) {
        if (!isTimed(due) || !due.window.to) continue
        expect(Temporal.PlainDate.compare(due.window.from, due.window.to)).toBe(-1)
      }
    }),
    { numRuns: 2000 },
  )
})

const inMonth: readonly ((name: string, year: number) => string)[] = [
  (name, year) => `${name} ${year}`,
  (name, year) => `By the end of ${name} ${year}`,
  (name, year) => `${name.slice(0, 3).toUpperCase()}${year}`,
  (name, year) => `due ${name}, ${year}`,
  (name, year) => `mid ${name} ${year}`,
  (name, year) => `${name.slice(0, 3)} ’${String(year).slice(2)}`,
]

test('what is due by a month is due on every day of that month and on no other', () => {
  const any = fc.tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 2000, max: 2099 }),
    fc.constantFrom(...inMonth),
  )
  fc.assert(
    fc.property(any, ([month, year, write]) => {
      const [due] = readDueEveryWay(write(monthNames[month - 1] ?? '', year), inventedPlan)
      const first = Temporal.PlainDate.from({ year, month, day: 1 })
      expect(due?.kind).toBe('by')
      expect(due && isTimed(due) && `${due.window.from} ${due.window.to}`).toBe(
        `${first} ${first.add({ months: 1 })}`,
      )
    }),
    { numRuns: 600 },
  )
})

test('a month that is misspelt by a letter is that month or another it may be, and is flagged', () => {
  const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
  const slips = fc.tuple(fc.constantFrom(...monthNames), fc.nat(10), letters, fc.nat(3))
  fc.assert(
    fc.property(slips, ([name, place, letter, slip]) => {
      fc.pre(name.length > 4)
      const at = place % (name.length - 1)
      const [start, one, next, rest] = [
        name.slice(0, at),
        name.slice(at, at + 1),
        name.slice(at + 1, at + 2),
        name.slice(at + 2),
      ]
      const wrong = [
        `${start}${letter}${next}${rest}`,
        `${start}${next}${rest}`,
        `${start}${next}${one}${rest}`,
        `${start}${letter}${one}${next}${rest}`,
      ][slip]
      const readings = readDueEveryWay(`${wrong} 2023`, inventedPlan)
      const month = `2023-${String(monthNames.indexOf(name) + 1).padStart(2, '0')}`
      expect(readings.map((due) => isTimed(due) && due.edtf.slice(0, 7))).toContain(month)
      const isStillItsName = name.toLowerCase().startsWith(`${wrong}`.toLowerCase())
      expect(readings[0]?.flags.includes('spelling')).toBe(!isStillItsName)
    }),
    { numRuns: 2000 },
  )
})
