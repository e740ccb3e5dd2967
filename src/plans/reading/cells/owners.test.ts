import { expect, test } from 'vitest'
import { namesOf } from './names.ts'
import { readOwners } from './owners.ts'

const names = namesOf(
  [
    'NHT / Larder',
    'LARDER',
    'Larder',
    'Health and Homes Manager',
    'Street Work Team',
    'Street Work Team',
  ],
  { NHT: 'Night Help Team' },
)

function read(cell: string, heading = 'Lead') {
  const { owners, doubts } = readOwners(cell, heading, names)
  return [
    ...owners,
    ...doubts.map((doubt) => ('name' in doubt ? `${doubt.code}: ${doubt.name}` : doubt.code)),
  ]
}

test.each([
  ['Amy Fennimore', ['owner-person']],
  ['A. Fennimore', ['owner-person']],
  ['AF', ['owner-person']],
  ['Dr Fennimore / NHT', ['NHT', 'owner-person']],
  ['Street Work Team (Amy Fennimore)', ['Street Work Team', 'owner-person']],
  ['Amy Fennimore, Hostels Manager', ['Hostels Manager', 'owner-person']],
  ['cllr.fennimore@fenmarsh.gov.uk', ['owner-person']],
  ['Amy Fennimore <amy@fenmarsh.gov.uk>', ['owner-person']],
  ['Street Work Team (a.fennimore@fenmarsh.gov.uk)', ['Street Work Team', 'owner-person']],
])('of %s nobody’s name is told', (cell, expected) => {
  expect(read(cell)).toEqual(expected)
})

test('initials of three letters are a person where the column asks for one, and else an abbreviation', () => {
  expect(read('AFB', 'Lead officer')).toEqual(['owner-person'])
  expect(read('AFB', 'Lead')).toEqual(['AFB', 'owner-unknown: AFB'])
})

test.each([
  ['', []],
  ['NHT/LARDER', ['NHT', 'Larder']],
  ['NHT, Larder & Crossways', ['NHT', 'Larder', 'Crossways']],
  ['NHT and Street Work Team', ['NHT', 'Street Work Team']],
  ['Health and Homes Manager', ['Health and Homes Manager']],
  ['Money and Debt Service', ['Money and Debt Service']],
  ['Crossways and Larder', ['Crossways', 'Larder']],
  ['NHT\nLarder', ['NHT', 'Larder']],
  ['NHT; NHT', ['NHT']],
])('“%s” names as many as there are', (cell, expected) => {
  expect(read(cell)).toEqual(expected)
})

test.each([
  ['successful bidder', 'successful bidder'],
  ['All relevant partners', 'All relevant partners'],
  ['Partners in the north', 'Partners in the north'],
  ['TBC', 'TBC'],
  ['Team to be agreed', 'Team to be agreed'],
])('%s is still to be found', (cell, name) => {
  expect(read(cell)).toEqual([name, `owner-placeholder: ${name}`])
})

test.each(['Lead', 'Lead officer', 'Responsible person'])(
  'organisations are taken for nobody’s name, also in a column “%s”',
  (heading) => {
    expect(read('HOS / Citizens Advice', heading)).toEqual([
      ...['HOS', 'Citizens Advice', 'owner-unknown: HOS'],
    ])
    const explaining = namesOf([], { PH: 'Public Health', RSOT: 'Rough Sleeping Outreach Team' })
    for (const [cell, expected] of [
      ['RSOT & PH', ['RSOT', 'PH']],
      ['Mind & PH', ['Mind', 'PH']],
      ['Mind and ph', ['Mind', 'PH']],
    ] as const) {
      const told = readOwners(cell, heading, explaining)
      expect([cell, told.owners, told.doubts]).toEqual([cell, expected, []])
    }
  },
)

test('the address of an office is nobody’s', () => {
  expect(read('housing.options@fenmarsh.gov.uk')).toEqual(['housing.options@fenmarsh.gov.uk'])
})

test.each([
  'Housing, Health and Care Partnership',
  'Drugs, Alcohol & Recovery Board',
  'Homes, Work and Money Service',
])('%s is one body', (cell) => {
  expect(read(cell)).toEqual([cell])
})

test('a name one letter away from one that is known is asked, and stands as it is', () => {
  expect(readOwners('NHF', 'Lead', names)).toEqual({
    owners: ['NHF'],
    doubts: [{ code: 'owner-spelling', name: 'NHF', meant: 'NHT' }],
  })
  expect(read('Street Wrok Team')).toEqual(['Street Wrok Team', 'owner-spelling: Street Wrok Team'])
})
