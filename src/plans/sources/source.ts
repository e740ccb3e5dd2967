/*
 * What a file holds, in the order somebody reads it, whatever kind of file it is. Nothing here knows of plans.
 */

/** One cell of a table. Lines within it are kept as line breaks. */
export type SourceCell = {
  readonly text: string
  /** Whether the file marks it as the heading of its column or row. */
  readonly isHeading?: boolean
  /** Its fill, as `#rrggbb`, small. */
  readonly fill?: string
  /** Whether the cell above it reaches down to it; it has nothing of its own then. */
  readonly isCovered?: boolean
}

export type SourceTable = {
  readonly kind: 'table'
  /** The name of the sheet, or the caption. */
  readonly name?: string
  /** What a cell covers beyond its own place stands empty; where rows are of unlike length, they are as they were written. */
  readonly rows: readonly (readonly SourceCell[])[]
}

export type SourceBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A line of a list; `level` is 1 for the outermost. */
  | { readonly kind: 'item'; readonly level: number; readonly text: string }
  | SourceTable

/** Everything that was read of a file. */
export type Source = {
  /** The name it gives itself, where it does. */
  readonly title?: string
  readonly blocks: readonly SourceBlock[]
}

/** Why a file is not read, in a sentence that says what to do. */
export type SourceRefusal = { readonly refusal: string }
