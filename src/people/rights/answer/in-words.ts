import { Temporal } from 'temporal-polyfill'
import { dayInWords, momentInWords, readDay } from '#vocabulary'
import type { HeldPart, ToldByAgency, ToldRow } from './held-part.ts'

/** What stands behind the ids of rows: members by role and agency, and not by name. */
export type WhoIsWho = {
  readonly agencies: ReadonlyMap<string, string>
  readonly members: ReadonlyMap<string, string>
  readonly councils: ReadonlyMap<string, string>
}

const ofNoAgency = 'The region’s record'

/** The rows of every table in words, put under the agency that wrote them. */
export function byAgency(parts: readonly HeldPart[], who: WhoIsWho): readonly ToldByAgency[] {
  const told = new Map<string, Map<string, ToldRow[]>>()
  for (const { title, told: labels, codes, rows } of parts) {
    for (const row of rows) {
      const agency = who.agencies.get(String(row['agency_id'] ?? '')) ?? ofNoAgency
      const titles = told.get(agency) ?? new Map<string, ToldRow[]>()
      told.set(agency, titles)
      const fields = Object.entries(labels).flatMap(([column, label]) => {
        const words = valueInWords({ column, isCode: codes.includes(column) }, row[column], who)
        return words === '' ? [] : [{ label, words }]
      })
      titles.set(title, [...(titles.get(title) ?? []), fields])
    }
  }
  return [...told]
    .toSorted(([one], [other]) => one.localeCompare(other, 'en-GB'))
    .map(([agency, titles]) => ({
      agency,
      parts: [...titles].map(([title, rows]) => ({ title, rows })),
    }))
}

type Column = { readonly column: string; readonly isCode: boolean }

/**
 * One value as somebody who does not know the system reads it; nothing where there is none. What kind of value
 * it is follows from its column: what somebody wrote may look like a code or a day, and stays as it is.
 */
function valueInWords({ column, isCode }: Column, value: unknown, who: WhoIsWho): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  const words = (one: unknown) => (isCode ? coded(String(one)) : String(one))
  if (Array.isArray(value)) return value.map(words).join(', ')
  const text = String(value)
  return idInWords(column, text, who) ?? timeInWords(column, text) ?? words(text)
}

function idInWords(column: string, text: string, who: WhoIsWho): string | undefined {
  if (column === 'agency_id') return who.agencies.get(text) ?? 'An agency'
  if (column === 'area_code') return who.councils.get(text) ?? text
  return /^(member|owner)_id$|_by$/.test(column) ? who.members.get(text) : undefined
}

function timeInWords(column: string, text: string): string | undefined {
  if (isMoment(column)) return momentInWords(Temporal.Instant.from(text.replace(' ', 'T')))
  const day = isDay(column) ? readDay(text) : undefined
  return day && dayInWords(day)
}

/** Whether a column holds moments, by its name. */
function isMoment(column: string): boolean {
  return column.endsWith('_at')
}

/** Whether a column holds days, by its name. */
function isDay(column: string): boolean {
  return /_on$|^date_of_birth$|^moved_(in|out)$/.test(column)
}

/** A code as words: `bedded_down` as “Bedded down”. */
function coded(code: string): string {
  const words = code.replaceAll('_', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
