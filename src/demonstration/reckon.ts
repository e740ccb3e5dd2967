import type { InterchangeRows } from '#interchange'
import { isSeen } from '#vocabulary'
import { calendarDay, dayNumber, readDayNumber } from './day-numbers.ts'

/**
 * A second, plain reckoning of the indicators, kept apart from the product's own so that the cast and
 * the simulated region are checked by something that shares no line with what they check. It reads the
 * local clock as written and gives a contact before noon to the evening before.
 */
export type Reckoning = {
  readonly r1: ReadonlySet<string>
  readonly p1: ReadonlySet<string>
  readonly p2: ReadonlySet<string>
  readonly r2: ReadonlySet<string>
  readonly b1: ReadonlySet<string>
  readonly nr1: ReadonlySet<string>
  readonly nr2: ReadonlySet<string>
  /** How many nights of the last 180 each person was seen. */
  readonly b2: ReadonlyMap<string, number>
}

/** The nights each person was seen, in order, within some councils. */
export type NightsSeen = ReadonlyMap<string, readonly number[]>

/** The nights each named person was seen sleeping rough in the councils, as day numbers in order. */
export function nightsSeen(rows: InterchangeRows, areaCodes: readonly string[]): NightsSeen {
  const nights = new Map<string, Set<number>>()
  for (const contact of rows.contacts) {
    if (!contact.person_id || !isSeen(contact.contact_type)) continue
    if (!areaCodes.includes(contact.area_code)) continue
    const seen = nights.get(contact.person_id) ?? new Set()
    nights.set(contact.person_id, seen.add(nightOfText(contact.contacted_at)))
  }
  return new Map([...nights].map(([id, seen]) => [id, [...seen].toSorted((a, b) => a - b)]))
}

/** The night of a local time as written: `2024-07-01T02:30` belongs to 30 June. */
export function nightOfText(contactedAt: string): number {
  const evening = Number(contactedAt.slice(11, 13)) >= 12
  return readDayNumber(contactedAt.slice(0, 10)) - (evening ? 0 : 1)
}

/** Who each indicator counts in a month (`YYYY-MM`), from the nights people were seen. */
export function reckon(rows: InterchangeRows, nights: NightsSeen, month: string): Reckoning {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const from = dayNumber(year, number, 1)
  const last = dayNumber(number === 12 ? year + 1 : year, (number % 12) + 1, 1) - 1
  const inMonth = [...nights].flatMap(([id, seen]) => {
    const first = seen.find((night) => night >= from && night <= last)
    return first === undefined ? [] : [{ id, first, seen }]
  })
  const who = (rule: (one: Seen) => boolean) =>
    new Set(inMonth.filter((one) => rule(one)).map(({ id }) => id))
  return {
    r1: who(() => true),
    p1: who(isNew),
    p2: who(({ id, seen }) =>
      leftAnInstitution(
        rows,
        id,
        seen.filter((night) => night >= from && night <= last),
      ),
    ),
    r2: who(({ id, first }) => staysOf(rows, id, first, last).some((stay) => !stay.severe_weather)),
    b1: who(({ seen }) => monthsSeen(seen, year * 12 + number) >= 3),
    nr1: who(hasReturned),
    nr2: who((one) => hasReturned(one) && !isNew(one) && wasSettled(rows, one)),
    b2: new Map(
      inMonth.map(({ id, seen }) => [
        id,
        seen.filter((night) => night >= last - 179 && night <= last).length,
      ]),
    ),
  }
}

type Seen = { readonly id: string; readonly first: number; readonly seen: readonly number[] }

function isNew({ first, seen }: Seen): boolean {
  return !seen.some((night) => night >= monthsBefore(first, 60) && night < first)
}

function hasReturned({ first, seen }: Seen): boolean {
  const previous = seen.findLast((night) => night < first)
  return previous !== undefined && first - previous >= 180
}

function wasSettled(rows: InterchangeRows, { id, first }: Seen): boolean {
  return staysOf(rows, id, monthsBefore(first, 12), first - 1).some((stay) =>
    settledCodes.has(stay.accommodation_type),
  )
}

function staysOf(rows: InterchangeRows, id: string, least: number, most: number) {
  return rows.stays.filter((stay) => {
    if (stay.person_id !== id) return false
    const day = readDayNumber(stay.moved_in)
    return day >= least && day <= most
  })
}

const settledCodes = new Set([
  ...['social_rented', 'supported', 'hostel_6m_plus', 'private_rented'],
  ...['family_friends', 'owner_occupier', 'returned_home_country'],
])

function leftAnInstitution(rows: InterchangeRows, id: string, seen: readonly number[]): boolean {
  const [first] = seen
  const person = rows.people.find((row) => row.person_id === id)
  const born = person?.date_of_birth ? readDayNumber(person.date_of_birth) : undefined
  const isYoungCareLeaver =
    first !== undefined &&
    born !== undefined &&
    person?.care_leaver === true &&
    born > monthsBefore(first, 300)
  const left = rows.departures.filter((departure) => departure.person_id === id)
  return (
    isYoungCareLeaver ||
    left.some(({ left_on }) => {
      const day = readDayNumber(left_on)
      return seen.some((night) => night - day >= 0 && night - day <= 85)
    })
  )
}

function monthsSeen(seen: readonly number[], month: number): number {
  const months = new Set(seen.map((night) => monthIndex(night)))
  return [...months].filter((other) => other > month - 12 && other <= month).length
}

function monthIndex(day: number): number {
  const { year, month } = calendarDay(day)
  return year * 12 + month
}

function monthsBefore(day: number, months: number): number {
  const { year, month, day: dayOfMonth } = calendarDay(day)
  const index = year * 12 + month - 1 - months
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  const length = dayNumber(m === 12 ? y + 1 : y, (m % 12) + 1, 1) - dayNumber(y, m, 1)
  return dayNumber(y, m, Math.min(dayOfMonth, length))
}
