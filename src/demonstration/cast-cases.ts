import type { ContactRow, InterchangeRows } from '#interchange'

/** A small cast for one question, with the figures each scope must show for a month. */
export type CastCase = {
  readonly rows: InterchangeRows
  readonly expected: readonly ExpectedFigures[]
}

/** The figures a case settles for one month and scope; those not named are not part of the question. */
export type ExpectedFigures = {
  readonly month: string
  readonly areaCodes: readonly string[]
  readonly r1: number
  readonly p1: number
  readonly nr1: number
  readonly nights?: readonly string[]
  readonly notLinkable?: number
}

const birmingham = 'E08000025'
const coventry = 'E08000026'

/** Val is met in Birmingham, then in Coventry: new to the second council, not to the region, returning to neither. */
export const twoCouncilsCase: CastCase = {
  rows: rowsOf([
    met('V', birmingham, '2024-01-05T23:00:00'),
    met('V', coventry, '2024-06-10T23:00:00'),
  ]),
  expected: [
    { month: '2024-06', areaCodes: [coventry], r1: 1, p1: 1, nr1: 0 },
    { month: '2024-06', areaCodes: [birmingham, coventry], r1: 1, p1: 0, nr1: 0 },
  ],
}

/** Wes is met as the clocks go forward: 00:30 UTC and 02:30 summer time are the one night of 30 March. */
export const clocksForwardCase: CastCase = {
  rows: rowsOf([
    met('W', coventry, '2024-03-31T00:30:00+00:00'),
    met('W', coventry, '2024-03-31T02:30:00+01:00'),
  ]),
  expected: [
    { month: '2024-03', areaCodes: [coventry], r1: 1, p1: 1, nr1: 0, nights: ['2024-03-30'] },
  ],
}

/** Xan is met twice at half past one as the clocks go back, an hour apart: the one night of 26 October. */
export const clocksBackCase: CastCase = {
  rows: rowsOf([
    met('X', coventry, '2024-10-27T01:30:00+01:00'),
    met('X', coventry, '2024-10-27T01:30:00+00:00'),
  ]),
  expected: [
    { month: '2024-10', areaCodes: [coventry], r1: 1, p1: 1, nr1: 0, nights: ['2024-10-26'] },
  ],
}

/** Someone nobody could name: counted as seen, never as new or returning, and told as not linkable. */
export const unnamedCase: CastCase = {
  rows: rowsOf([met('', coventry, '2024-06-10T23:00:00')]),
  expected: [{ month: '2024-06', areaCodes: [coventry], r1: 1, p1: 0, nr1: 0, notLinkable: 1 }],
}

/** Yas was met in January by mistake. Once that contact is withdrawn, June is the first time. */
export const withdrawnCase: CastCase & {
  readonly withdrawnContactId: string
  readonly expectedOnceWithdrawn: readonly ExpectedFigures[]
} = {
  rows: rowsOf([
    met('Y', coventry, '2024-01-15T23:00:00'),
    met('Y', coventry, '2024-06-10T23:00:00'),
  ]),
  expected: [{ month: '2024-06', areaCodes: [coventry], r1: 1, p1: 0, nr1: 0 }],
  withdrawnContactId: 'Y-2024-01-15T23:00:00',
  expectedOnceWithdrawn: [{ month: '2024-06', areaCodes: [coventry], r1: 1, p1: 1, nr1: 0 }],
}

/** Zed is held twice. Apart, the second looks new in June; once merged, the one person has returned. */
export const mergedCase: CastCase & {
  readonly samePerson: readonly [string, string]
  readonly expectedOnceMerged: readonly ExpectedFigures[]
} = {
  rows: rowsOf([
    met('Z1', coventry, '2023-03-01T23:00:00'),
    met('Z2', coventry, '2024-06-10T23:00:00'),
  ]),
  expected: [{ month: '2024-06', areaCodes: [coventry], r1: 1, p1: 1, nr1: 0 }],
  samePerson: ['Z1', 'Z2'],
  expectedOnceMerged: [{ month: '2024-06', areaCodes: [coventry], r1: 1, p1: 0, nr1: 1 }],
}

function met(personId: string, areaCode: string, contactedAt: string): ContactRow {
  return {
    contact_id: `${personId || 'nobody'}-${contactedAt}`,
    person_id: personId,
    area_code: areaCode,
    contacted_at: contactedAt,
    contact_type: 'bedded_down',
  }
}

function rowsOf(contacts: readonly ContactRow[]): InterchangeRows {
  const ids = [...new Set(contacts.map((contact) => contact.person_id))].filter(Boolean)
  return {
    people: ids.map((person_id) => ({
      person_id,
      date_of_birth: '',
      gender: '',
      nationality: 'unknown',
      care_leaver: false,
    })),
    contacts,
    stays: [],
    departures: [],
    singleNights: [],
  }
}
