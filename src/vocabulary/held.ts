/** What becomes of a table's rows of a person when the person is erased. */
export type OnErasure = 'removed' | { readonly kept: string }

/** What each code of a column is called for whoever reads it of themselves. */
export type CodeWords = Readonly<Record<string, string>>

type Row = Readonly<Record<string, unknown>>

/** What a person is told of one table, and how. */
export type Told = {
  readonly title: string
  /** Places are told in a paper of their own: never beside where somebody comes from. */
  readonly part: 'record' | 'places'
  /** What each column is called for whoever reads it of themselves. */
  readonly told: Readonly<Record<string, string>>
  /** The column by which rows stand in order, the newest first. */
  readonly when: string
  /** Where there may be many rows, they stand month by month. */
  readonly byMonth?: true
  /** Columns that hold codes, with the words for each; every other text is told letter for letter, as it was written. */
  readonly codes?: Readonly<Record<string, CodeWords>>
  /** What a yes or a no of a column comes to, where those words alone would say too little. */
  readonly yesOrNo?: Readonly<Record<string, { readonly yes: string; readonly no: string }>>
  /** Columns that say something only together: what it is called, and what it says. */
  readonly together?: {
    readonly label: string
    readonly columns: readonly string[]
    readonly say: (row: Row) => string
  }
  /** The table of the room whose row each of these stands beside, and the column that ties them. */
  readonly beside?: { readonly table: string; readonly by: string }
  /** The table of the room whose latest row goes before what stands in some columns. */
  readonly rightedBy?: { readonly table: string; readonly columns: readonly string[] }
  /** What stands in a column when nobody asked. Such a value is no answer, and is not told. */
  readonly unasked?: Readonly<Record<string, boolean>>
  /** The view of the same room it is told from, where the table also holds what is of somebody else; and what only that view tells. */
  readonly toldFrom?: {
    readonly view: string
    readonly also: Readonly<Record<string, string>>
  }
  /** Columns of a record that tell a place, and are told with the places. */
  readonly places?: Readonly<Record<string, string>>
  /** Every column that is not told, with why. */
  readonly leftOut: Readonly<Record<string, string>>
  /** A column that is true in rows which tell nothing of their own, and why they are not told. */
  readonly unless?: { readonly column: string; readonly why: string }
}

/**
 * What a room holds of people in one table, and so what it must tell them and forget. Every table with a
 * `person_id` has one, in the `held.ts` of its room; a test asks the database which tables those are.
 */
export type HeldTable = {
  readonly onErasure: OnErasure
  /** Notes may go before the rest of a record does. */
  readonly keptAs?: 'note'
  /** Other columns under which the same person may stand in a row. */
  readonly alsoUnder?: readonly string[]
} & (Told | { readonly untold: string })

/** What a room holds of people, by table. A table stands after those it refers to. */
export type Held = Readonly<Record<string, HeldTable>>

/** Columns that tie rows together and tell nothing of anybody. */
export function keysOnly(...columns: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map((column) => [column, 'ties rows together, tells nothing']))
}

/** The words of a list of codes, as pages have them. */
export function labelsOf(
  all: readonly { readonly code: string; readonly label: string }[],
): CodeWords {
  return Object.fromEntries(all.map(({ code, label }) => [code, label]))
}
