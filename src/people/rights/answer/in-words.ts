import { Temporal } from 'temporal-polyfill'
import { dayInWords, momentInWords, readDay } from '#vocabulary'
import type { HeldPart, HeldRow, ToldField } from './held-part.ts'

/** What stands behind the ids of rows: members by role and agency, and not by name. */
export type WhoIsWho = {
  readonly agencies: ReadonlyMap<string, string>
  readonly members: ReadonlyMap<string, string>
  readonly councils: ReadonlyMap<string, string>
}

/** Every field of a row that says something, in words; what takes several columns first. */
export function fieldsOf(part: HeldPart, row: HeldRow, who: WhoIsWho): readonly ToldField[] {
  const { together } = part.how
  const first = together?.columns.every((column) => isThere(row[column]))
    ? [{ label: together.label, words: together.say(row) }]
    : []
  const told = Object.entries(part.labels).flatMap(([column, label]) => {
    const words = rightedInWords({ part, column }, row, who)
    return words === '' ? [] : [{ label, words }]
  })
  return [...first, ...told]
}

type Column = { readonly part: HeldPart; readonly column: string }

/** What stands in a column and, where it was put right, what goes before it. */
function rightedInWords(at: Column, row: HeldRow, who: WhoIsWho): string {
  const before = valueInWords(at, row[at.column], who)
  const righted = valueInWords(at, at.part.righted[at.column], who)
  if (righted === '' || righted === before) return before
  const was = before === '' ? '' : `. Before it said ${before}`
  return `${righted}, as it was put right${was}`
}

/**
 * One value as somebody who does not know the system reads it; nothing where there is none. What kind of value
 * it is follows from its column: what somebody wrote may look like a code or a day, and stays as it is.
 */
function valueInWords({ part, column }: Column, value: unknown, who: WhoIsWho): string {
  if (!isThere(value)) return ''
  if (typeof value === 'boolean') {
    const { yes, no } = part.how.yesOrNo?.[column] ?? { yes: 'Yes', no: 'No' }
    return value ? yes : no
  }
  const codes = part.how.codes?.[column]
  const words = (one: unknown) => (codes ? (codes[String(one)] ?? coded(String(one))) : String(one))
  if (Array.isArray(value)) return value.map(words).join(', ')
  const text = String(value)
  return idInWords(column, text, who) ?? timeInWords(column, text) ?? words(text)
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined
}

function idInWords(column: string, text: string, who: WhoIsWho): string | undefined {
  if (column === 'agency_id') return who.agencies.get(text) ?? 'An agency'
  if (column === 'area_code') return who.councils.get(text) ?? text
  return /^(member|owner)_id$|_by$/.test(column) ? who.members.get(text) : undefined
}

function timeInWords(column: string, text: string): string | undefined {
  if (isMoment(column)) return momentInWords(momentOf(text))
  const day = isDay(column) ? readDay(text) : undefined
  return day && dayInWords(day)
}

/** A moment as the database writes it. */
export function momentOf(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(' ', 'T'))
}

/** Whether a column holds moments, by its name. */
export function isMoment(column: string): boolean {
  return column.endsWith('_at')
}

/** Whether a column holds days, by its name. */
function isDay(column: string): boolean {
  return /_on$|^date_of_birth$|^moved_(in|out)$/.test(column)
}

/** A code that nobody gave words, as words: `bedded_down` as “Bedded down”. */
function coded(code: string): string {
  const words = code.replaceAll('_', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
