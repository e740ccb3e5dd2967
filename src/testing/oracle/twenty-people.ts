import type { InterchangeRows, StayRow } from '#interchange'
import type { AccommodationType } from '#vocabulary'
import type { Cell } from './cells.ts'

/*
 * The twenty people of the indicators reference, section 8.1, one on each side of every boundary. All
 * are met in Coventry, and the month is June 2024.
 */

/** One of the twenty: what is known of them, and every cell they count in by the national readings. */
export type FixturePerson = {
  readonly id: string
  readonly tests: string
  /** Nights seen, each met at ten in the evening. */
  readonly nights?: readonly string[]
  /** Moments met, where the hour is the point. */
  readonly moments?: readonly string[]
  readonly leftPrison?: string
  readonly careLeaverBorn?: string
  readonly movedIn?: Pick<StayRow, 'moved_in' | 'accommodation_type' | 'severe_weather'>
  readonly cells: readonly Cell[]
}

const tenNights = '01 02 03 04 05 06 07 08 09 10'.split(' ').map((day) => `2024-06-${day}`)

/** The twenty people, in the order of the reference. */
export const twentyPeople: readonly FixturePerson[] = [
  { id: 'A', tests: 'first ever', nights: ['2024-06-10'], cells: ['r1_month', 'p1_month', 'b2_1'] },
  {
    id: 'B',
    tests: 'exactly 60 months: not new',
    nights: ['2019-06-10', '2024-06-10'],
    cells: ['r1_month', 'b2_1', 'nr1'],
  },
  {
    id: 'C',
    tests: 'a day over: new and returning',
    nights: ['2019-06-09', '2024-06-10'],
    cells: ['r1_month', 'p1_month', 'b2_1', 'nr1'],
  },
  {
    id: 'D',
    tests: 'a gap of 180 days',
    nights: ['2023-12-13', '2024-06-10'],
    cells: ['r1_month', 'b2_1', 'nr1'],
  },
  {
    id: 'E',
    tests: 'a gap of 179 days',
    nights: ['2023-12-14', '2024-06-10'],
    cells: ['r1_month', 'b2_1'],
  },
  {
    id: 'F',
    tests: 'three months in the window',
    nights: ['2023-07-31', '2024-01-15', '2024-06-02'],
    cells: ['r1_month', 'b1', 'b2_2'],
  },
  {
    id: 'G',
    tests: 'the first of three months out of the window',
    nights: ['2023-06-30', '2024-01-15', '2024-06-02'],
    cells: ['r1_month', 'b2_2'],
  },
  {
    id: 'H',
    tests: 'half past two on 1 July is still the last night of June',
    moments: ['2024-07-01T02:30:00'],
    cells: ['r1_month', 'p1_month', 'b2_1'],
  },
  {
    id: 'I',
    tests: 'three in the morning on 1 June is still the last night of May',
    moments: ['2024-06-01T03:00:00'],
    cells: [],
  },
  {
    id: 'J',
    tests: 'left prison 85 days before',
    nights: ['2024-06-10'],
    leftPrison: '2024-03-17',
    cells: ['r1_month', 'p1_month', 'p2', 'p2_prison', 'b2_1'],
  },
  {
    id: 'K',
    tests: 'left prison 86 days before',
    nights: ['2024-06-10'],
    leftPrison: '2024-03-16',
    cells: ['r1_month', 'p1_month', 'b2_1'],
  },
  {
    id: 'L',
    tests: 'a care leaver of 24 on the night',
    nights: ['2024-06-10'],
    careLeaverBorn: '1999-06-11',
    cells: ['r1_month', 'p1_month', 'p2', 'p2_care_leaver_under_25', 'b2_1'],
  },
  {
    id: 'M',
    tests: 'a care leaver who is 25 that day',
    nights: ['2024-06-10'],
    careLeaverBorn: '1999-06-10',
    cells: ['r1_month', 'p1_month', 'b2_1'],
  },
  {
    id: 'N',
    tests: '11 nights in the window',
    nights: ['2024-01-02', '2024-01-03', ...tenNights],
    cells: ['r1_month', 'b2_>10'],
  },
  {
    id: 'U',
    tests: '2 January is out of the window, leaving 10 nights',
    nights: ['2024-01-02', ...tenNights],
    cells: ['r1_month', 'b2_6-10'],
  },
  {
    id: 'O',
    tests: 'a severe weather placement is no move',
    nights: ['2024-06-10'],
    movedIn: moved('2024-06-20', 'emergency_bed', 'severe-weather'),
    cells: ['r1_month', 'p1_month', 'b2_1'],
  },
  {
    id: 'P',
    tests: 'a hostel is a move',
    nights: ['2024-06-10'],
    movedIn: moved('2024-06-20', 'hostel', 'planned'),
    cells: ['r1_month', 'p1_month', 'r2', 'b2_1'],
  },
  {
    id: 'Q',
    tests: 'returning after settled accommodation',
    nights: ['2023-03-01', '2024-06-10'],
    movedIn: moved('2023-07-15', 'private_rented', 'planned'),
    cells: ['r1_month', 'b2_1', 'nr1', 'nr2'],
  },
  {
    id: 'R',
    tests: 'settled more than twelve months before',
    nights: ['2023-03-01', '2024-06-10'],
    movedIn: moved('2023-06-09', 'private_rented', 'planned'),
    cells: ['r1_month', 'b2_1', 'nr1'],
  },
  {
    id: 'S',
    tests: 'long-term and returning',
    nights: ['2023-09-05', '2023-10-05', '2024-06-10'],
    cells: ['r1_month', 'b1', 'b2_1', 'nr1'],
  },
]

/** The rows of these people, all in Coventry. */
export function rowsOf(people: readonly FixturePerson[]): InterchangeRows {
  return {
    people: people.map(({ id, careLeaverBorn = '' }) => ({
      person_id: id,
      date_of_birth: careLeaverBorn,
      gender: '',
      nationality: 'unknown',
      care_leaver: careLeaverBorn !== '',
    })),
    contacts: people.flatMap(({ id, nights = [], moments = [] }) =>
      [...nights.map((night) => `${night}T22:00:00`), ...moments].map((contacted_at, index) => ({
        contact_id: `${id}-${index + 1}`,
        person_id: id,
        area_code: coventry,
        contacted_at,
        contact_type: 'bedded_down' as const,
      })),
    ),
    stays: people.flatMap(({ id, movedIn }) =>
      movedIn
        ? [{ stay_id: id, person_id: id, area_code: coventry, moved_out: '', ...movedIn }]
        : [],
    ),
    departures: people.flatMap(({ id, leftPrison }) =>
      leftPrison
        ? [{ departure_id: id, person_id: id, institution: 'prison', left_on: leftPrison }]
        : [],
    ),
    singleNights: [],
  }
}

/** Coventry, where the twenty are met. */
export const coventry = 'E08000026'

function moved(
  moved_in: string,
  accommodation_type: AccommodationType,
  reason: 'planned' | 'severe-weather',
): NonNullable<FixturePerson['movedIn']> {
  return { moved_in, accommodation_type, severe_weather: reason === 'severe-weather' }
}
