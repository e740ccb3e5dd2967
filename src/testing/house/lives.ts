import type { InterchangeRows } from '#interchange'
import type { AccommodationType } from '#vocabulary'

/** A stay as a test tells it: what kind of place, from when, until when (not told while it goes on), and in which council. */
type ToldStay = readonly [
  type: AccommodationType | 'severe_weather',
  movedIn: string,
  movedOut?: string,
  council?: string,
]

/** What a test tells of somebody: nights on which they were seen, and where they stayed. */
export type ToldLife = { readonly seen?: readonly string[]; readonly stays?: readonly ToldStay[] }

/** The record of some invented people, by name, in one council where no other is told. */
export function lives(council: string, told: Readonly<Record<string, ToldLife>>): InterchangeRows {
  const people = Object.entries(told)
  return {
    people: people.map(([name]) => ({
      person_id: name,
      date_of_birth: '1980-02-03',
      gender: '',
      nationality: 'unknown',
      care_leaver: false,
    })),
    contacts: people.flatMap(([name, { seen = [] }]) =>
      seen.map((night) => ({
        contact_id: `${name} ${night}`,
        person_id: name,
        area_code: council,
        contacted_at: `${night}T23:00:00+00:00`,
        contact_type: 'bedded_down' as const,
      })),
    ),
    stays: people.flatMap(([name, { stays = [] }]) =>
      stays.map(([type, movedIn, movedOut = '', where = council], index) => ({
        stay_id: `${name} ${index}`,
        person_id: name,
        area_code: where,
        accommodation_type: type === 'severe_weather' ? 'emergency_bed' : type,
        moved_in: movedIn,
        moved_out: movedOut,
        severe_weather: type === 'severe_weather',
      })),
    ),
    departures: [],
    singleNights: [],
  }
}
