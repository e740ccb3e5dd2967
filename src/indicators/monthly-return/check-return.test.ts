import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { nationalOptions } from '../fact/options.ts'
import { type CheckedAgainst, checkReturn } from './check-return.ts'
import { prepareReturn } from './prepare-return.ts'
import { returnCsv } from './return-csv.ts'

const june = Temporal.PlainYearMonth.from('2024-06')
const sound = {
  ...{ r1_month: 10, r1_night: 4, p1_month: 4, p1_night: 2, not_linkable: 1, p2: 2, p2_prison: 1 },
  ...{ p2_hospital: 1, u25_month: 1, r2: 2, b1: 3, b2_1: 5, b2_2: 2, b2_over_10: 1, b2_unknown: 1 },
  ...{ nr1: 2, nr2: 1, gender_f: 2, gender_m: 6, gender_unknown: 2, nat_uk: 7, nat_unknown: 3 },
}
const onJune = { night: '2024-06-10', method: 'count' }

function figuresOf(counts: Readonly<Record<string, number>>, night: object = onJune) {
  return prepareReturn({ night: undefined, method: undefined, counts, ...night }, june)
}

function findingsOf(
  counts: Readonly<Record<string, number>>,
  against: Partial<CheckedAgainst> = {},
) {
  return checkReturn(figuresOf(counts), {
    month: june,
    today: Temporal.PlainDate.from('2024-07-01'),
    options: nationalOptions,
    before: figuresOf(sound),
    ...against,
  })
}

test('a sound return of a month that is over has nothing to answer for', () => {
  expect(findingsOf(sound)).toEqual([])
})

test.each([
  ['parts of institutions that do not add up', { ...sound, p2: 1 }],
  ['bands that leave somebody out', { ...sound, b2_1: 4 }],
  ['genders that leave somebody out', { ...sound, gender_m: 5 }],
  ['nationalities that count somebody twice', { ...sound, nat_uk: 8 }],
  ['more new people than people', { ...sound, p1_month: 11 }],
  ['more new people on the night than people on the night', { ...sound, p1_night: 5 }],
  ['more settled returners than returners', { ...sound, nr2: 3 }],
])('%s stop a return', (_what, counts) => {
  expect(findingsOf(counts).filter(({ weight }) => weight === 'stops')).toHaveLength(1)
})

test('a return on the last day of its month is stopped, and on the day after it is not', () => {
  const onDay = (day: string) => findingsOf(sound, { today: Temporal.PlainDate.from(day) })
  expect(onDay('2024-06-30').map(({ weight }) => weight)).toEqual(['stops'])
  expect(onDay('2024-07-01')).toEqual([])
})

test('a change of a quarter needs no word, and one beyond it does', () => {
  const before = (b1: number) => ({ before: figuresOf({ ...sound, b1 }) })
  expect(findingsOf({ ...sound, b1: 5 }, before(4))).toEqual([])
  expect(findingsOf({ ...sound, b1: 3 }, before(4))).toEqual([])
  expect(findingsOf({ ...sound, b1: 2 }, before(4))).toHaveLength(1)
  expect(findingsOf({ ...sound, b1: 1 }, before(0))).toHaveLength(1)
  expect(findingsOf({ ...sound, b1: 0 }, before(0))).toEqual([])
})

test('where people nobody could name are in the bands, they are not added to them again', () => {
  const options = { ...nationalOptions, unidentified: 'new' as const }
  expect(findingsOf({ ...sound, b2_unknown: 2 }, { options })).toEqual([])
  expect(findingsOf(sound, { options })).toHaveLength(1)
})

test('a return without a night is asked for one, and says "not collected" and not nought', () => {
  const figures = figuresOf(sound, {})
  expect(figures.r1_night).toEqual({ state: 'not-collected' })
  const findings = checkReturn(figures, {
    month: june,
    today: Temporal.PlainDate.from('2024-07-01'),
    options: nationalOptions,
    before: figures,
  })
  expect(findings.map(({ weight }) => weight)).toEqual(['asks'])
})

test('a name that a spreadsheet would run as a formula becomes words in the file', () => {
  const csv = returnCsv(
    {
      definitionVersion: '1',
      options: nationalOptions,
      areaCode: 'E08000026',
      month: '2024-06',
      figures: figuresOf(sound),
      signed: { edition: 1, asOf: '2024-07-02T09:00:00Z', by: '=1+1', sha256: 'aa' },
    },
    'real',
  )
  expect(csv).toContain("'=1+1")
  expect(csv).not.toContain('Demonstration')
  expect(csv.split('\r\n')).toHaveLength(3)
})
