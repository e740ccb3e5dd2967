import { Temporal } from 'temporal-polyfill'
import { dayOfMoment, monthInWords } from '#vocabulary'
import type { HeldPart, HeldRow, ToldByAgency, ToldRow } from './held-part.ts'
import { fieldsOf, isMoment, momentOf, type WhoIsWho } from './in-words.ts'

const ofNoAgency = 'The region’s record'

/** A row of a part, to be told. */
type Placed = { readonly part: HeldPart; readonly row: HeldRow }

/**
 * The rows of every table in words, put under the agency that wrote them, the newest first. What answers or adds to a row stands
 * beside it, whoever wrote it.
 */
export function byAgency(parts: readonly HeldPart[], who: WhoIsWho): readonly ToldByAgency[] {
  const owners = ownersIn(parts)
  const beside = new Map<HeldRow, Placed[]>()
  const told = new Map<string, Map<string, ToldRow[]>>()
  const alone: Placed[] = []
  for (const part of parts) {
    for (const row of newestFirst(part)) {
      const owner = owners.get(ownerKey(part, row) ?? '')
      if (owner) beside.set(owner, [{ part, row }, ...(beside.get(owner) ?? [])])
      else alone.push({ part, row })
    }
  }
  for (const placed of alone) {
    const agency = agencyOf(placed.row, who)
    const titles = told.get(agency) ?? new Map<string, ToldRow[]>()
    told.set(agency, titles)
    const { title } = placed.part.how
    titles.set(title, [...(titles.get(title) ?? []), rowInWords(placed, beside, who)])
  }
  return [...told]
    .toSorted(([one], [other]) => one.localeCompare(other, 'en-GB'))
    .map(([agency, titles]) => ({
      agency,
      parts: [...titles].map(([title, rows]) => ({ title, rows })),
    }))
}

/** The rows beside which others stand, by table and key. */
function ownersIn(parts: readonly HeldPart[]): ReadonlyMap<string, HeldRow> {
  const asked = new Map(
    parts.flatMap(({ table, how }) => (how.beside ? [[table, how.beside]] : [])),
  )
  const keys = [...asked].map(([table, { table: owner, by }]) => ({
    owner: `${roomOf(table)}.${owner}`,
    by,
  }))
  return new Map(
    parts.flatMap(({ table, rows }) =>
      keys
        .filter(({ owner }) => owner === table)
        .flatMap(({ by }) => rows.map((row) => [`${table} ${String(row[by])}`, row] as const)),
    ),
  )
}

function ownerKey({ table, how }: HeldPart, row: HeldRow): string | undefined {
  const { beside } = how
  return beside && `${roomOf(table)}.${beside.table} ${String(row[beside.by])}`
}

function roomOf(table: string): string {
  return table.slice(0, table.indexOf('.'))
}

function agencyOf(row: HeldRow, who: WhoIsWho): string {
  return who.agencies.get(String(row['agency_id'] ?? '')) ?? ofNoAgency
}

/** One row in words. Its agency stands above it already; beside another row, it says only what that does not. */
function rowInWords(
  { part, row }: Placed,
  beside: ReadonlyMap<HeldRow, readonly Placed[]>,
  who: WhoIsWho,
): ToldRow {
  const labels = withoutAgency(part.labels)
  const fields = fieldsOf({ ...part, labels }, row, who)
  const said = new Set(fieldsOf(part, row, who).map(({ label, words }) => `${label} ${words}`))
  return {
    fields,
    ...(part.how.byMonth ? { month: monthOf(part, row) } : {}),
    beside: (beside.get(row) ?? []).map((one) => ({
      title: one.part.how.title,
      row: {
        fields: fieldsOf(one.part, one.row, who).filter(
          ({ label, words }) => !said.has(`${label} ${words}`),
        ),
        beside: [],
      },
    })),
  }
}

function withoutAgency(labels: HeldPart['labels']): HeldPart['labels'] {
  return Object.fromEntries(Object.entries(labels).filter(([column]) => column !== 'agency_id'))
}

function newestFirst({ how, rows }: HeldPart): readonly HeldRow[] {
  const { when } = how
  const at = (row: HeldRow) => {
    const value = row[when]
    if (value === null || value === undefined) return ''
    return isMoment(when) ? momentOf(String(value)).toString() : String(value)
  }
  return rows.toSorted((one, other) => compare(at(other), at(one)))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

function monthOf({ how }: HeldPart, row: HeldRow): string {
  const text = String(row[how.when])
  const day = isMoment(how.when) ? dayOfMoment(momentOf(text)) : Temporal.PlainDate.from(text)
  return monthInWords(day.toPlainYearMonth())
}
