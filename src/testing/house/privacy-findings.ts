import type { Privacy, PrivacyClass } from '#vocabulary'
import type { Field } from './fields.store.ts'

/** The classes that every room gives its fields, by room. */
export type Classes = Readonly<Record<string, Privacy>>

/** Fields without a class, and classes of fields that are not there. */
export function drift(fields: readonly Field[], classes: Classes): readonly string[] {
  const there = new Set(fields.map(nameOf))
  const classed = Object.entries(classes).flatMap(([room, tables]) =>
    Object.entries(tables).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${room} ${table} ${column}`),
    ),
  )
  const known = new Set(classed)
  return [
    ...[...there].filter((name) => !known.has(name)).map((name) => `${name} has no class`),
    ...classed.filter((name) => !there.has(name)).map((name) => `${name} is not there`),
  ]
}

/** Fields of open views that are more than counted, but for those allowed by name. */
export function tooCloseForFigures(
  fields: readonly Field[],
  classes: Classes,
  allowed: Readonly<Record<string, string>>,
): readonly string[] {
  return fields
    .filter(({ table }) => table.startsWith('open_'))
    .filter((field) => ['D', 'E', 'H'].includes(classOf(field, classes) ?? ''))
    .map(nameOf)
    .filter((name) => !(name in allowed))
}

const tellsAPlace =
  /postcode|address|latitude|longitude|easting|northing|location|point|geom|cell_row|cell_column|grid_|uprn|what3words/
const tellsOfOrigin = /nationality|immigration|offence|institution/

/** Places by their name that are not of the class of places. */
export function placesNotHarmCritical(
  fields: readonly Field[],
  classes: Classes,
): readonly string[] {
  return fields
    .filter(({ column }) => tellsAPlace.test(column))
    .filter((field) => classOf(field, classes) !== 'H')
    .map(nameOf)
}

/** Tables, and views with all they read, that hold something harm-critical beside nationality, immigration or offending. */
export function harmBesideOrigin(
  fields: readonly Field[],
  read: readonly { readonly view: string; readonly field: Field }[],
  classes: Classes,
): readonly string[] {
  const together = [
    ...fields.map((field) => ({ where: `${field.room} ${field.table}`, field })),
    ...read.map(({ view, field }) => ({ where: view, field })),
  ]
  const holding = (isMeant: (field: Field) => boolean) =>
    new Set(together.filter(({ field }) => isMeant(field)).map(({ where }) => where))
  const harmful = holding((field) => classOf(field, classes) === 'H')
  const origin = holding(({ column }) => tellsOfOrigin.test(column))
  return [...harmful].filter((where) => origin.has(where))
}

function classOf({ room, table, column }: Field, classes: Classes): PrivacyClass | undefined {
  return classes[room]?.[table]?.[column]
}

function nameOf({ room, table, column }: Field): string {
  return `${room} ${table} ${column}`
}
