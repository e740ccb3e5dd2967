import type { ContactRow, DepartureRow, InterchangeRows, StayRow } from '#interchange'
import type { AccommodationType, ContactType, Institution } from '#vocabulary'
import { type Day, type Month, monthOf } from './calendar.ts'
import { nightOfContact } from './night-of-contact.ts'
import type { Reading } from './oracle-options.ts'

/** One move into accommodation; `movedOut` is empty while the stay goes on. */
export type Move = {
  readonly accommodation: AccommodationType
  readonly movedIn: Day
  readonly movedOut: Day | ''
  readonly isSevereWeather: boolean
}

/** One leaving of an institution. */
export type Departure = { readonly institution: Institution; readonly leftOn: Day }

/** Nights by the council they were in. */
export type NightsByCouncil = ReadonlyMap<string, ReadonlySet<Day>>

/** All the oracle knows of one identified person; `born` is empty when not known. */
export type Life = {
  readonly personId: string
  readonly born: Day | ''
  readonly isCareLeaver: boolean
  /** Whether enough is known of them to say that nobody met them before. */
  readonly isToldApart: boolean
  readonly seenIn: NightsByCouncil
  readonly heardOfIn: NightsByCouncil
  readonly moves: readonly Move[]
  readonly departures: readonly Departure[]
}

/** A life as one scope sees it: nights seen and heard of inside the scope, each once, earliest first. */
export type LifeInScope = Life & { readonly seen: readonly Day[]; readonly heardOf: readonly Day[] }

/** The lives of everyone a contact, a stay, a departure or a person row names. */
export function livesIn(rows: InterchangeRows, reading: Reading): readonly Life[] {
  const contacts = byPerson(rows.contacts)
  const stays = byPerson(rows.stays)
  const departures = byPerson(rows.departures)
  const people = new Map(rows.people.map((person) => [person.person_id, person]))
  const named = new Set([
    ...people.keys(),
    ...contacts.keys(),
    ...stays.keys(),
    ...departures.keys(),
  ])
  named.delete('')

  return [...named].map((personId) => ({
    personId,
    born: people.get(personId)?.date_of_birth ?? '',
    isCareLeaver: people.get(personId)?.care_leaver ?? false,
    isToldApart: people.get(personId)?.identified ?? true,
    ...nightsOf(contacts.get(personId) ?? [], reading),
    moves: (stays.get(personId) ?? []).map(moveOf),
    departures: (departures.get(personId) ?? []).map(departureOf),
  }))
}

/** Whether a contact of this type is a sighting (question 4). */
export function countsAsSeen(type: ContactType, reading: Reading): boolean {
  if (type === 'bedded_down') return true
  return type === 'about_to_bed_down' && reading.seen === 'national'
}

/** The life as the councils of a scope together see it: sightings elsewhere did not happen (question 18). */
export function lifeIn(councils: readonly string[], life: Life): LifeInScope {
  const inside = new Set(councils)
  const seenIn = new Map([...life.seenIn].filter(([council]) => inside.has(council)))
  const heardOfIn = new Map([...life.heardOfIn].filter(([council]) => inside.has(council)))
  return { ...life, seenIn, heardOfIn, seen: allNights(seenIn), heardOf: allNights(heardOfIn) }
}

/** The nights of a month on which the person was seen, earliest first (question 3). */
export function seenDuring(month: Month, life: LifeInScope): readonly Day[] {
  return life.seen.filter((night) => monthOf(night) === month)
}

function byPerson<Row extends { readonly person_id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.person_id)
    if (group) group.push(row)
    else groups.set(row.person_id, [row])
  }
  return groups
}

function nightsOf(
  contacts: readonly ContactRow[],
  reading: Reading,
): Pick<Life, 'seenIn' | 'heardOfIn'> {
  const seen = contacts.filter((contact) => countsAsSeen(contact.contact_type, reading))
  const heardOf = contacts.filter((contact) => contact.contact_type === 'intelligence')
  return {
    seenIn: nightsByCouncil(seen, reading),
    heardOfIn: nightsByCouncil(heardOf, reading),
  }
}

function moveOf(stay: StayRow): Move {
  return {
    accommodation: stay.accommodation_type,
    movedIn: stay.moved_in,
    movedOut: stay.moved_out,
    isSevereWeather: stay.severe_weather,
  }
}

function departureOf(departure: DepartureRow): Departure {
  return { institution: departure.institution, leftOn: departure.left_on }
}

function nightsByCouncil(contacts: readonly ContactRow[], reading: Reading): NightsByCouncil {
  const nights = new Map<string, Set<Day>>()
  for (const contact of contacts) {
    const known = nights.get(contact.area_code) ?? new Set()
    known.add(nightOfContact(contact.contacted_at, reading.night_rule))
    nights.set(contact.area_code, known)
  }
  return nights
}

function allNights(byCouncil: NightsByCouncil): readonly Day[] {
  return [...new Set([...byCouncil.values()].flatMap((nights) => [...nights]))].toSorted()
}
