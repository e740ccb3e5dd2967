import type { InterchangeRows } from '#interchange'
import { type Day, type Month, monthOf } from './calendar.ts'
import type { Cell, Terms } from './cells.ts'
import { countsAsSeen } from './life.ts'
import { nightOfContact } from './night-of-contact.ts'
import type { Reading } from './oracle-options.ts'

/** One sighting of somebody nobody could name. Two of them may be one person: nobody can tell. */
export type UnidentifiedSighting = {
  readonly contactId: string
  readonly council: string
  readonly night: Day
}

/** Every sighting of an unidentified person. Word of an unidentified person is no sighting and counts nowhere. */
export function unidentifiedSightings(
  rows: InterchangeRows,
  reading: Reading,
): readonly UnidentifiedSighting[] {
  return rows.contacts
    .filter((contact) => contact.person_id === '' && countsAsSeen(contact.contact_type, reading))
    .map((contact) => ({
      contactId: contact.contact_id,
      council: contact.area_code,
      night: nightOfContact(contact.contacted_at, reading.night_rule),
    }))
}

/**
 * Question 19: every such sighting counts once in R1 (month) and, being not linkable, nowhere else; or
 * also on the night and among the nights unknown; or as a new person too.
 */
export function cellsOfUnidentified(
  sighting: UnidentifiedSighting,
  month: Month,
  terms: Terms,
): readonly Cell[] {
  if (monthOf(sighting.night) !== month) return []
  if (terms.reading.unidentified === 'month_only') return ['r1_month']

  const isOnTheNight = terms.declared.get(sighting.council) === sighting.night
  const counted: Cell[] = ['r1_month', 'b2_unknown']
  if (isOnTheNight) counted.push('r1_night')
  if (terms.reading.unidentified === 'month_and_night') return counted

  counted.push('p1_month')
  if (isOnTheNight) counted.push('p1_night')
  return counted
}
