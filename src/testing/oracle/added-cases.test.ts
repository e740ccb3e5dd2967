import { describe, expect, test } from 'vitest'
import type { ContactRow, InterchangeRows } from '#interchange'
import { type Cell, cells } from './cells.ts'
import type { OracleOptions } from './oracle-options.ts'
import { whoCounts } from './who-counts.ts'

const birmingham = 'E08000025'
const coventry = 'E08000026'
const nobodyKnows = ''

describe('Someone seen in Birmingham in January and in Coventry in June', () => {
  const rows = rowsWith([met('Ana', birmingham, '2024-01-05'), met('Ana', coventry, '2024-06-10')])

  test('is new in Coventry, not new in the region, and returning in neither', () => {
    expect(cellsOf('Ana', rows, coventry)).toEqual(['r1_month', 'p1_month', 'b2_1'])
    expect(cellsOf('Ana', rows, 'region')).toEqual(['r1_month', 'b2_2'])
    expect(cellsOf('Ana', rows, birmingham)).toEqual([])
  })
})

describe('On the nights the clocks change, someone met', () => {
  test.each([
    ['2024-03-31T00:59:00Z', '2024-03'],
    ['2024-03-31T01:00:00Z', '2024-03'],
    ['2024-03-31T01:30:00', '2024-03'],
    ['2024-04-01T10:59:00Z', '2024-03'],
    ['2024-04-01T11:00:00Z', '2024-04'],
    ['2024-10-27T01:30:00+01:00', '2024-10'],
    ['2024-10-27T01:30:00+00:00', '2024-10'],
    ['2024-11-01T11:59:00Z', '2024-10'],
    ['2024-11-01T12:00:00Z', '2024-11'],
  ])('at %s counts in %s', (moment, month) => {
    const rows = rowsWith([{ ...met('Ben', coventry, '2024-01-01'), contacted_at: moment }])
    const read = whoCounts(rows, { councils: [coventry], from: '2024-03', to: '2024-11' })
    const months = Object.entries(read[coventry] ?? {})
    const counting = months.filter(([, counted]) => counted.r1_month.length > 0)
    expect(counting.map(([found]) => found)).toEqual([month])
  })
})

describe('Someone nobody could name', () => {
  const rows = {
    ...rowsWith([
      met(nobodyKnows, coventry, '2024-06-10'),
      met(nobodyKnows, coventry, '2024-06-11'),
      { ...met(nobodyKnows, coventry, '2024-06-12'), contact_type: 'intelligence' as const },
    ]),
    singleNights: [{ area_code: coventry, month: '2024-06', night: '2024-06-10' }],
  }

  test('counts once for each sighting, in R1 (month) alone; word of them counts nowhere', () => {
    expect(cellsOf('C1', rows, coventry)).toEqual(['r1_month'])
    expect(cellsOf('C2', rows, 'region')).toEqual(['r1_month'])
    expect(cellsOf('C3', rows, coventry)).toEqual([])
  })

  test('counts on the night too, under the wider reading, when met on it', () => {
    const options = { unidentified: 'month_and_night' } as const
    expect(cellsOf('C1', rows, coventry, options)).toEqual(['r1_month', 'r1_night', 'b2_unknown'])
    expect(cellsOf('C2', rows, coventry, options)).toEqual(['r1_month', 'b2_unknown'])
  })

  test('counts as new under the widest reading', () => {
    const options = { unidentified: 'new' } as const
    expect(cellsOf('C1', rows, 'region', options)).toEqual([
      ...['r1_month', 'r1_night', 'p1_month', 'p1_night', 'b2_unknown'],
    ])
    expect(cellsOf('C2', rows, 'region', options)).toEqual(['r1_month', 'p1_month', 'b2_unknown'])
  })
})

test('A deleted sighting leaves nothing behind', () => {
  const first = met('Cal', coventry, '2024-06-02')
  const rows = rowsWith([first, met('Cal', coventry, '2024-06-10')])
  expect(cellsOf('Cal', rows, coventry)).toEqual(['r1_month', 'p1_month', 'b2_2'])
  const without = { ...rows, contacts: rows.contacts.slice(1) }
  expect(cellsOf('Cal', without, coventry)).toEqual(['r1_month', 'p1_month', 'b2_1'])
})

test('Two people found to be one are returning where one of them was new', () => {
  const old = met('Dee', coventry, '2022-02-02')
  const apart = rowsWith([old, met('Di', coventry, '2024-06-10')])
  expect(cellsOf('Di', apart, coventry)).toEqual(['r1_month', 'p1_month', 'b2_1'])
  const merged = rowsWith([old, met('Dee', coventry, '2024-06-10')])
  expect(cellsOf('Dee', merged, coventry)).toEqual(['r1_month', 'b2_1', 'nr1'])
})

test('Someone only heard of in one council, and seen in another, is heard of there and seen in the region', () => {
  const rows = rowsWith([
    { ...met('Eve', birmingham, '2024-06-03'), contact_type: 'intelligence' },
    met('Eve', coventry, '2024-06-10'),
  ])
  expect(cellsOf('Eve', rows, birmingham)).toEqual(['r1_month', 'b2_unknown'])
  expect(cellsOf('Eve', rows, 'region')).toEqual(['r1_month', 'p1_month', 'b2_1'])
  expect(cellsOf('Eve', rows, birmingham, { intelligence: 'ignored' })).toEqual([])
})

test('Someone counts on the night only in the council whose night it was', () => {
  const rows = {
    ...rowsWith([met('Flo', coventry, '2024-06-10'), met('Flo', birmingham, '2024-06-12')]),
    singleNights: [
      { area_code: coventry, month: '2024-06', night: '2024-06-12' },
      { area_code: birmingham, month: '2024-06', night: '2024-06-12' },
    ],
  }
  expect(cellsOf('Flo', rows, coventry)).toEqual(['r1_month', 'p1_month', 'b2_1'])
  expect(cellsOf('Flo', rows, 'region')).toEqual([
    ...['r1_month', 'r1_night', 'p1_month', 'p1_night', 'b2_2'],
  ])
  const options = { new_on_night: 'first_ever_that_night' } as const
  expect(cellsOf('Flo', rows, 'region', options)).not.toContain('p1_night')
  expect(cellsOf('Flo', rows, birmingham, options)).toContain('p1_night')
})

test('Two nights declared for one month are a fault, and so is a night outside its month', () => {
  const night = { area_code: coventry, month: '2024-06', night: '2024-06-10' }
  const twice = { ...rowsWith([]), singleNights: [night, { ...night, night: '2024-06-11' }] }
  const astray = { ...rowsWith([]), singleNights: [{ ...night, night: '2024-07-01' }] }
  expect(() => cellsOf('Ana', twice, coventry)).toThrow('two nights')
  expect(() => cellsOf('Ana', astray, coventry)).toThrow('not a night of')
})

function met(person_id: string, area_code: string, night: string): Omit<ContactRow, 'contact_id'> {
  return { person_id, area_code, contacted_at: `${night}T22:00:00`, contact_type: 'bedded_down' }
}

function rowsWith(contacts: readonly Omit<ContactRow, 'contact_id'>[]): InterchangeRows {
  const named = contacts.map((contact, index) => ({ contact_id: `C${index + 1}`, ...contact }))
  return { people: [], contacts: named, stays: [], departures: [], singleNights: [] }
}

function cellsOf(
  id: string,
  rows: InterchangeRows,
  scope: string,
  options?: OracleOptions,
): readonly Cell[] {
  const councils = [birmingham, coventry]
  const read = whoCounts(rows, { councils, from: '2024-06', to: '2024-06', options })
  const counted = read[scope]?.['2024-06']
  return cells.filter((cell) => counted?.[cell].includes(id))
}
