import type { AccommodationType, ContactType, Gender, Institution, Nationality } from '#vocabulary'

/** One row of `people.csv`. Empty means not known; the day is `YYYY-MM-DD`. */
export type PersonRow = {
  readonly person_id: string
  readonly date_of_birth: string
  readonly gender: Gender | ''
  readonly nationality: Nationality
  readonly care_leaver: boolean
  /** Whether the sender can tell this person from everybody else. Not told means that they can. */
  readonly identified?: boolean
}

/** One row of `contacts.csv`. An empty person is one nobody could name; the moment is ISO 8601. */
export type ContactRow = {
  readonly contact_id: string
  readonly person_id: string
  readonly area_code: string
  readonly contacted_at: string
  readonly contact_type: ContactType
}

/** One row of `stays.csv`: a move in and, when it has ended, out. Days are `YYYY-MM-DD`. */
export type StayRow = {
  readonly stay_id: string
  readonly person_id: string
  readonly area_code: string
  readonly accommodation_type: AccommodationType
  readonly moved_in: string
  readonly moved_out: string
  readonly severe_weather: boolean
}

/** One row of `departures.csv`: a person left an institution on a day. */
export type DepartureRow = {
  readonly departure_id: string
  readonly person_id: string
  readonly institution: Institution
  readonly left_on: string
}

/** One row of `single_nights.csv`: the night a council declared for a month (`YYYY-MM`). */
export type SingleNightRow = {
  readonly area_code: string
  readonly month: string
  readonly night: string
}

/** The whole content of an interchange folder, when it is small enough to hold at once. */
export type InterchangeRows = {
  readonly people: readonly PersonRow[]
  readonly contacts: readonly ContactRow[]
  readonly stays: readonly StayRow[]
  readonly departures: readonly DepartureRow[]
  readonly singleNights: readonly SingleNightRow[]
}
