import type { Field } from '../house/fields.store.ts'
import type { Classes } from '../house/privacy-findings.ts'

/** What tells of where somebody comes from or has been held, by the name of a column. */
export const tellsOfOrigin = /nationality|immigration|recourse|offen[cd]|institution|asylum/

/** The tables and columns that must never stand in one statement. */
export type Apart = { readonly places: RegExp; readonly origins: RegExp }

/** Reads out of the classes which tables hold a place, and which columns tell of origin. */
export function apartBy(fields: readonly Field[], classes: Classes): Apart {
  const tables = fields.filter(
    ({ room, table, column }) => classes[room]?.[table]?.[column] === 'H' && table !== 'sealing',
  )
  const columns = fields.filter(({ column }) => tellsOfOrigin.test(column))
  return {
    places: anyOf(tables.map(({ table }) => table)),
    origins: anyOf(columns.map(({ column }) => column)),
  }
}

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${[...new Set(words)].join('|')})\\b`)
}

/** The statements, functions or files that name both. */
export function namingBoth(
  texts: readonly { readonly name: string; readonly text: string }[],
  { places, origins }: Apart,
): readonly string[] {
  return texts.filter(({ text }) => places.test(text) && origins.test(text)).map(({ name }) => name)
}
