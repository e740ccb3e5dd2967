import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type Due, isTimed } from './due.ts'
import { type DueFlag, dueFlags } from './due-flags.ts'
import { dueAsText } from './due-text.ts'
import { boundsOf, windowOfEdtf } from './edtf.ts'
import { day, inventedPlan, period } from './invented-plan.ts'
import type { PlanCalendar } from './plan-calendar.ts'
import { printDue } from './print-due.ts'
import { readDue } from './read-due.ts'

/** Another plan, in which every word that hangs on a plan means something else. */
const otherPlan: PlanCalendar = {
  period: period('2019-01-15', '2020-07-01'),
  neighbours: 'days',
  years: { 'year 1': period('2019-01-15', '2020-01-15') },
  seasons: { spring: 1, summer: 4, autumn: 7, winter: 10 },
}

/** Temporal’s days tell nothing to a comparison of objects, so each is written out. */
function plain(due: Due): unknown {
  const window = isTimed(due) && [`${due.window.from}`, due.window.to && `${due.window.to}`]
  return { ...due, window }
}

const written = [
  ...['April 2023', 'December 22', 'Ongoing / Six monthly', 'On-going', 'March 2023 onwards', ''],
  ...['January 2022', 'year 1', '2022/23', '01/08/21', 'Autumn 2024', 'By 31 January 2025', 'XYZ'],
  ...[
    'winter 2023/24',
    'Spring/Summer',
    'within 6 months',
    'Ongoing until March 2024',
    'every April',
  ],
  ...[
    'w/c 3 June 2024',
    'TBC',
    '31 February 2023',
    'by 2025',
    'mid 2024',
    'quarterly until May 2024',
  ],
]

test('a due that is written out and read in again is the same, in whatever plan', () => {
  for (const raw of written) {
    const due = readDue(raw, inventedPlan)
    expect(plain(readDue(dueAsText(due), otherPlan))).toEqual(plain(due))
  }
})

const mark = fc.constantFrom('', '?', '~', '%')
const point = fc
  .tuple(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(4, 7, 10), mark)
  .map(([days, length, how]) => `${day('1900-01-01').add({ days })}`.slice(0, length) + how)
const raws = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...written, '“', '”', ' “x”', 'by 2023-04 “April”', 'x'.repeat(10_000)),
)
const flags = fc.subarray<DueFlag>(dueFlags.map(({ code }) => code))
const rule = fc.constantFrom('FREQ=DAILY', 'FREQ=MONTHLY;INTERVAL=6', 'FREQ=YEARLY;BYMONTH=4')

/** Times that EDTF says in full, and those that hang on a setting. */
const time = fc.oneof(
  fc
    .oneof(
      point,
      fc.tuple(point, point).map((ends) => ends.join('/')),
      point.map((at) => `${at}/..`),
    )
    .map((edtf) => ({ edtf, window: windowOfEdtf(edtf) })),
  fc
    .tuple(
      fc.integer({ min: 1900, max: 2199 }),
      fc.nat(3),
      fc.nat(11),
      fc.integer({ min: 1, max: 6 }),
    )
    .map(([year, season, month, months]) => {
      const from = Temporal.PlainDate.from({ year, month: month + 1, day: 1 })
      return { edtf: `${year}-${21 + season}`, window: { from, to: from.add({ months }) } }
    }),
  fc.tuple(point, fc.integer({ min: 1, max: 900 })).map(([end, days]) => {
    const to = boundsOf(end)?.to ?? day('2023-01-01')
    return { edtf: `../${end}`, window: { from: to.subtract({ days }), to } }
  }),
)

const anyDue = fc
  .tuple(
    fc.constantFrom('by', 'from', 'ongoing', 'recurring', 'missing', 'unparsed'),
    time,
    rule,
    raws,
    flags,
  )
  .map(([kind, { edtf, window }, recurrence, raw, some]): Due | undefined => {
    const base = { raw, flags: some }
    if (kind === 'missing' || kind === 'unparsed') return { ...base, kind }
    if (!window || window === 'a setting') return undefined
    return kind === 'recurring'
      ? { ...base, kind, edtf, window, recurrence }
      : { ...base, kind, edtf, window }
  })

test('every due there can be, whatever was written and confirmed, is read in as it was written out', () => {
  fc.assert(
    fc.property(anyDue, fc.constantFrom(inventedPlan, otherPlan), (due, plan) => {
      fc.pre(due !== undefined)
      expect(plain(readDue(dueAsText(due), plan))).toEqual(plain(due))
    }),
    { numRuns: 5000 },
  )
})

test.each([
  'by 2023-13 “x”',
  'by 2023-04 [2023-04-01,2024-05-01) “x”',
  'by 2024-23 “x”',
  'by 2024-23 [2019-09-01,2024-12-01) “x”',
  'by 2024-23 [2024-12-01,2024-09-01) “x”',
  'ongoing ../2024-03 [2023-01-01,2024-03-31) “x”',
  'by 2023-04/2023-03 “x”',
  'by 2023-04 FREQ=DAILY “x”',
  'recurring 2023-04 “x”',
  'recurring 2023-04 FREQ=HOURLY “x”',
  'recurring 2023-04 FREQ=MONTHLY;BYMONTH=4 “x”',
  'by 2023-04 (about before-plan) “x”',
  'by 2023-04 (sometime) “x”',
  'missing 2023-04 “x”',
  'sometime 2023-04 “x”',
  'by 2023-04 “x',
])('a text that only looks like a due written out is not taken for one: %s', (text) => {
  expect(readDue(text, inventedPlan)).toMatchObject({ raw: text, kind: 'unparsed' })
})

test('the words a due is printed in are read as the same time', () => {
  for (const raw of written) {
    const due = readDue(raw, inventedPlan)
    if (!isTimed(due)) continue
    const again = readDue(printDue(due), inventedPlan)
    expect(plain({ ...again, raw: '', flags: [] })).toMatchObject({
      kind: due.kind,
      window: [`${due.window.from}`, due.window.to && `${due.window.to}`],
    })
  }
})
