import type { ContactRow, InterchangeRows, PersonRow } from '#interchange'

/** The council of the cast: Coventry. */
export const castCouncil = 'E08000026'

/** The month whose indicators the cast settles. */
export const castMonth = '2024-06'

/** What each person of the cast is called. The ids are those of the table in the indicators reference. */
export const castNames = {
  A: 'Ana',
  B: 'Ben',
  C: 'Cal',
  D: 'Dee',
  E: 'Eli',
  F: 'Fay',
  G: 'Gus',
  H: 'Hal',
  I: 'Ivy',
  J: 'Jo',
  K: 'Kit',
  L: 'Lou',
  M: 'Mia',
  N: 'Ned',
  U: 'Una',
  O: 'Ola',
  P: 'Pip',
  Q: 'Quin',
  R: 'Ros',
  S: 'Sol',
} as const
export type CastId = keyof typeof castNames

/** How many people each indicator must count. `b2` are its bands, in nights seen in 180 days. */
export type ExpectedTotals = {
  readonly r1: number
  readonly r1Night: number
  readonly p1: number
  readonly p1Night: number
  readonly p2: number
  readonly r2: number
  readonly b1: number
  readonly b2: {
    readonly '1': number
    readonly '2': number
    readonly '3-5': number
    readonly '6-10': number
    readonly '>10': number
    readonly unknown: number
  }
  readonly nr1: number
  readonly nr2: number
}

const firstTenOfJune = [
  ...['2024-06-01', '2024-06-02', '2024-06-03', '2024-06-04', '2024-06-05'],
  ...['2024-06-06', '2024-06-07', '2024-06-08', '2024-06-09', '2024-06-10'],
]

/**
 * Twenty people, each on one side of a boundary of a definition: sixty months to the day, a gap of
 * 180 days or 179, eighty-five days from prison or eighty-six. One council, one declared night.
 */
export const cast: InterchangeRows = {
  people: Object.keys(castNames).map(castPerson),
  contacts: castContacts(),
  stays: [
    castStay('O', 'emergency_bed', '2024-06-20', '2024-06-21'),
    castStay('P', 'hostel', '2024-06-20', ''),
    castStay('Q', 'private_rented', '2023-07-15', '2024-05-20'),
    castStay('R', 'private_rented', '2023-06-09', '2024-05-20'),
  ],
  departures: [
    { departure_id: 'J-1', person_id: 'J', institution: 'prison', left_on: '2024-03-17' },
    { departure_id: 'K-1', person_id: 'K', institution: 'prison', left_on: '2024-03-16' },
  ],
  singleNights: [{ area_code: castCouncil, month: castMonth, night: '2024-06-10' }],
}

/** What the indicators of Coventry must count for the cast in June 2024 under the default options. */
export const castTotals: ExpectedTotals = {
  r1: 19,
  r1Night: 16,
  p1: 9,
  p1Night: 8,
  p2: 2,
  r2: 1,
  b1: 2,
  b2: { '1': 15, '2': 2, '3-5': 0, '6-10': 1, '>10': 1, unknown: 0 },
  nr1: 6,
  nr2: 1,
}

/** Who each indicator must name for the cast in Coventry in June 2024. */
export const castMembership = {
  p1: ['A', 'C', 'H', 'J', 'K', 'L', 'M', 'O', 'P'],
  p2: ['J', 'L'],
  r2: ['P'],
  b1: ['F', 'S'],
  nr1: ['B', 'C', 'D', 'Q', 'R', 'S'],
  nr2: ['Q'],
} as const satisfies Record<string, readonly CastId[]>

function castPerson(id: string): PersonRow {
  const born: Record<string, string> = { L: '1999-06-11', M: '1999-06-10' }
  return {
    person_id: id,
    date_of_birth: born[id] ?? '',
    gender: '',
    nationality: 'unknown',
    care_leaver: id in born,
  }
}

function castStay(
  id: CastId,
  type: InterchangeRows['stays'][number]['accommodation_type'],
  movedIn: string,
  movedOut: string,
): InterchangeRows['stays'][number] {
  return {
    stay_id: `${id}-1`,
    person_id: id,
    area_code: castCouncil,
    accommodation_type: type,
    moved_in: movedIn,
    moved_out: movedOut,
    severe_weather: type === 'emergency_bed',
  }
}

function castContacts(): readonly ContactRow[] {
  return [
    ...nightly('A', ['2024-06-10']),
    ...nightly('B', ['2019-06-10', '2024-06-10']),
    ...nightly('C', ['2019-06-09', '2024-06-10']),
    ...nightly('D', ['2023-12-13', '2024-06-10']),
    ...nightly('E', ['2023-12-14', '2024-06-10']),
    ...nightly('F', ['2023-07-31', '2024-01-15', '2024-06-02']),
    ...nightly('G', ['2023-06-30', '2024-01-15', '2024-06-02']),
    ...met('H', ['2024-07-01T02:30:00']),
    ...met('I', ['2024-06-01T03:00:00']),
    ...nightly('J', ['2024-06-10']),
    ...nightly('K', ['2024-06-10']),
    ...nightly('L', ['2024-06-10']),
    ...nightly('M', ['2024-06-10']),
    ...nightly('N', ['2024-01-02', '2024-01-03', ...firstTenOfJune]),
    ...nightly('U', ['2024-01-02', ...firstTenOfJune]),
    ...nightly('O', ['2024-06-10']),
    ...nightly('P', ['2024-06-10']),
    ...nightly('Q', ['2023-03-01', '2024-06-10']),
    ...nightly('R', ['2023-03-01', '2024-06-10']),
    ...nightly('S', ['2023-09-05', '2023-10-05', '2024-06-10']),
  ]
}

// Every night of the cast is a contact at eleven in the evening, London time.
function nightly(id: CastId, nights: readonly string[]): readonly ContactRow[] {
  return met(
    id,
    nights.map((night) => `${night}T23:00:00`),
  )
}

function met(id: CastId, moments: readonly string[]): readonly ContactRow[] {
  return moments.map((contacted_at, index) => ({
    contact_id: `${id}-${index + 1}`,
    person_id: id,
    area_code: castCouncil,
    contacted_at,
    contact_type: 'bedded_down',
  }))
}
