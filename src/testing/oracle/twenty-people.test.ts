import { expect, test } from 'vitest'
import { cells } from './cells.ts'
import { readLiterally } from './read-literally.ts'
import { coventry, rowsOf, twentyPeople } from './twenty-people.ts'
import { whoCounts } from './who-counts.ts'

const june = { councils: [coventry], from: '2024-06', to: '2024-06' }
const everyone = rowsOf(twentyPeople)

test('The twenty people come to the totals of the reference, in Coventry and in the region', () => {
  const read = readLiterally(everyone, june)
  const expected = {
    r1_month: 19,
    r1_night: 0,
    p1_month: 9,
    p1_night: 0,
    p2: 2,
    p2_prison: 1,
    p2_other_justice: 0,
    p2_hospital: 0,
    p2_armed_forces: 0,
    p2_asylum_support: 0,
    p2_care_leaver_under_25: 1,
    r2: 1,
    b1: 2,
    b2_1: 15,
    b2_2: 2,
    'b2_3-5': 0,
    'b2_6-10': 1,
    'b2_>10': 1,
    b2_unknown: 0,
    nr1: 6,
    nr2: 1,
  }
  expect(read).toEqual({
    [coventry]: { '2024-06': expected },
    region: { '2024-06': expected },
  })
})

test.each(twentyPeople)('$id counts as the reference says: $tests', (person) => {
  const counted = whoCounts(everyone, june)[coventry]?.['2024-06']
  expect(cells.filter((cell) => counted?.[cell].includes(person.id))).toEqual(person.cells)
})

test('R, settled too long before, counts once any of the five years will do', () => {
  const read = whoCounts(everyone, { ...june, options: { settled_within: 'any_five_years' } })
  expect(read[coventry]?.['2024-06']?.nr2).toEqual(['Q', 'R'])
})

test('I, met at three on 1 June, counts in May', () => {
  const may = whoCounts(everyone, { ...june, from: '2024-05' })
  expect(may[coventry]?.['2024-05']?.r1_month).toEqual(['I'])
})
