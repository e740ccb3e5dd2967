import type { Look } from '#access'

/** The rows of one table about somebody: each column that is told and what it is called, and which of them hold codes. */
export type HeldPart = {
  readonly title: string
  readonly told: Readonly<Record<string, string>>
  readonly codes: readonly string[]
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** A value in words, under what it is called. */
export type ToldField = { readonly label: string; readonly words: string }
export type ToldRow = readonly ToldField[]

/** What one agency wrote: the rows of each table. */
export type ToldByAgency = {
  readonly agency: string
  readonly parts: readonly { readonly title: string; readonly rows: readonly ToldRow[] }[]
}

/** The copy of everything held of somebody, in words. */
export type Copy = {
  readonly part: 'record' | 'places'
  readonly name: string
  readonly madeOn: string
  readonly agencies: readonly ToldByAgency[]
  readonly origin: string | undefined
  readonly looks: readonly Look[]
  readonly bases: readonly string[]
  readonly retention: readonly string[]
}
