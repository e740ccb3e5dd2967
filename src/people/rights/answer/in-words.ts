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
  for (const { title, told: labels, rows } of parts) {
    for (const row of rows) {
      const agency = who.agencies.get(String(row['agency_id'] ?? '')) ?? ofNoAgency
      const titles = told.get(agency) ?? new Map<string, ToldRow[]>()
      told.set(agency, titles)
      const fields = Object.entries(labels).flatMap(([column, label]) => {
        const words = valueInWords(column, row[column], who)
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

/** One value as somebody who does not know the system reads it; nothing where there is none. */
function valueInWords(column: string, value: unknown, who: WhoIsWho): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.map((one) => coded(String(one))).join(', ')
  const text = String(value)
  return idInWords(column, text, who) ?? timeInWords(column, text) ?? coded(text)
}

function idInWords(column: string, text: string, who: WhoIsWho): string | undefined {
  if (column === 'agency_id') return who.agencies.get(text) ?? 'An agency'
  if (column === 'area_code') return who.councils.get(text) ?? text
  return /^(member|owner)_id$|_by$/.test(column) ? who.members.get(text) : undefined
}

function timeInWords(column: string, text: string): string | undefined {
  if (column.endsWith('_at')) return momentInWords(Temporal.Instant.from(text.replace(' ', 'T')))
  const day = readDay(text) // what somebody wrote may look like a day and be none
  return day && dayInWords(day)
}

/** A code as words: `bedded_down` as “Bedded down”. What somebody wrote stays as it is. */
function coded(text: string): string {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(text)) return text
  const words = text.replaceAll('_', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
