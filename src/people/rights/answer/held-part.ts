import type { Look } from '#access'
import type { Told } from '#vocabulary'

export type HeldRow = Readonly<Record<string, unknown>>

/** The rows of one table about somebody, with how they are told. */
export type HeldPart = {
  /** As `room.table`. */
  readonly table: string
  readonly how: Told
  /** What each column told in this paper is called. */
  readonly labels: Readonly<Record<string, string>>
  readonly rows: readonly HeldRow[]
  /** What goes before what stands in some columns, as it was put right. */
  readonly righted: HeldRow
}

/** A value in words, under what it is called. */
export type ToldField = { readonly label: string; readonly words: string }

/** One row in words, and what stands beside it, such as an answer beside what was asked. */
export type ToldRow = {
  readonly fields: readonly ToldField[]
  /** The month under which it stands, where there are many. */
  readonly month?: string | undefined
  readonly beside: readonly { readonly title: string; readonly row: ToldRow }[]
}

/** What one agency wrote: the rows of each table, the newest first. */
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
