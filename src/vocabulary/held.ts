/** What becomes of a table's rows of a person when the person is erased. */
export type OnErasure = 'removed' | { readonly kept: string }

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
} & (
  | {
      readonly title: string
      /** Places are told in a paper of their own: never beside where somebody comes from. */
      readonly part: 'record' | 'places'
      /** What each column is called for whoever reads it of themselves. */
      readonly told: Readonly<Record<string, string>>
      /** Columns that hold codes, told as words; every other text is told letter for letter, as it was written. */
      readonly codes?: readonly string[]
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
    }
  | { readonly untold: string }
)

/** What a room holds of people, by table. A table stands after those it refers to. */
export type Held = Readonly<Record<string, HeldTable>>

/** Columns that tie rows together and tell nothing of anybody. */
export function keysOnly(...columns: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map((column) => [column, 'ties rows together, tells nothing']))
}
