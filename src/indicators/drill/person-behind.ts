import { Temporal } from 'temporal-polyfill'
import { dayInWords, institutions, monthInWords, type PersonId } from '#vocabulary'
import type { CellColumn } from './cell-words.ts'

/** One person, or one sighting of somebody nobody could name, behind a figure. Days are `YYYY-MM-DD`. */
export type PersonBehind = {
  readonly personId: PersonId
  readonly isIdentified: boolean
  /** Whether the person was ever counted in a council the member works in. */
  readonly isOurs: boolean
  readonly month: string
  readonly firstNight: string | null
  /** The last night seen in an earlier month; none where nobody had seen them before. */
  readonly previousNight: string | null
  readonly nightsInMonth: number
  readonly nights180: number | null
  readonly nightsBand: string | null
  readonly monthsInTwelve: number
  readonly onNight: boolean
  readonly isNew: boolean
  readonly leftInstitution: string | null
  readonly movedIn: boolean
  readonly longTerm: boolean
  readonly returner: boolean
  readonly returnerSettled: boolean
}

/** Whether a member who looks is told the name; looking at names alone is noted. */
export function isNamed({ isIdentified, isOurs }: PersonBehind): boolean {
  return isIdentified && isOurs
}

const bands: Readonly<Record<string, string>> = {
  '1': '1 night',
  '2': '2 nights',
  '3_5': '3 to 5 nights',
  '6_10': '6 to 10 nights',
  over_10: 'More than 10 nights',
  unknown: 'Not known',
}

/** The band of nights in 180 days as a page says it; empty for somebody who is in none. */
export function bandInWords(band: string | null): string {
  return bands[band ?? ''] ?? ''
}

/** Why a person counts in a figure, in a sentence or two made of the facts that decide it. */
export function reasonsFor(column: CellColumn, person: PersonBehind): readonly string[] {
  if (!person.isIdentified)
    return ['A sighting of somebody nobody could name, so it cannot be linked']
  if (column.startsWith('p1')) return [...nightReason(column, person), newReason(person)]
  if (column.startsWith('p2')) return [institutionReason(person)]
  if (column.startsWith('b2')) return [nightsReason(person)]
  const { longTerm, movedIn, returner } = person
  if (column === 'b1' && longTerm) return [longTermReason(person)]
  if (column === 'r2' && movedIn) return ['Moved into accommodation after being seen in the month']
  if (column === 'nr1' && returner) return [returnReason(person)]
  if (column === 'nr2') return [returnReason(person), 'Had moved into a settled home before that']
  return column === 'r1_night' ? nightReason(column, person) : tooLittleReason(column, person)
}

function tooLittleReason(column: CellColumn, person: PersonBehind): readonly string[] {
  if (column !== 'too_little_identity') return [seenReason(person)]
  return [
    seenReason(person),
    'No agency has written down a full name with a whole date of birth, or a National Insurance number',
  ]
}

function seenReason({ firstNight, nightsInMonth, month }: PersonBehind): string {
  if (!firstNight) return 'Known from others to sleep rough, not met'
  const nights = nightsInMonth === 1 ? '1 night' : `${nightsInMonth} nights`
  return `Seen on ${nights} of ${inMonth(month)}`
}

function nightReason(column: CellColumn, { onNight }: PersonBehind): readonly string[] {
  return onNight && column.endsWith('night') ? ['Seen on the declared single night'] : []
}

function newReason({ firstNight, previousNight }: PersonBehind): string {
  const first = firstNight ? inDay(firstNight) : 'this month'
  return previousNight
    ? `Seen on ${first}; before that last on ${inDay(previousNight)}, more than 5 years earlier`
    : `Seen on ${first} and never before`
}

function institutionReason({ leftInstitution }: PersonBehind): string {
  if (leftInstitution === 'care_leaver_under_25') return 'Has left care and was under 25 when seen'
  const known = institutions.find(({ code }) => code === leftInstitution)
  return `Left ${(known?.label ?? 'an institution').toLowerCase()} at most 85 days before being seen`
}

function nightsReason({ nights180, nightsBand }: PersonBehind): string {
  if (nightsBand === 'unknown' || nights180 === null) {
    return 'Known from others, so no night seen is known'
  }
  return `Seen on ${nights180 === 1 ? '1 night' : `${nights180} nights`} in 180 days`
}

function longTermReason({ monthsInTwelve, month }: PersonBehind): string {
  return `Seen in ${monthsInTwelve} of the 12 months to ${inMonth(month)}`
}

function returnReason({ firstNight, previousNight }: PersonBehind): string {
  if (!firstNight || !previousNight) return 'Seen again after 180 days or more'
  const gap = Temporal.PlainDate.from(previousNight).until(firstNight, { largestUnit: 'days' }).days
  return `Seen again on ${inDay(firstNight)}, ${gap} days after ${inDay(previousNight)}`
}

function inDay(day: string): string {
  return dayInWords(Temporal.PlainDate.from(day))
}

function inMonth(month: string): string {
  return monthInWords(Temporal.PlainYearMonth.from(month))
}
