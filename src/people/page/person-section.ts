import type { Category, Member } from '#access'
import type { Db, Needs } from '#foundations'
import type { PersonId } from '#vocabulary'

/** One line of a part of the person's page, with where it leads. */
export type SectionLine = {
  readonly text: string
  /** The names that stand in it. */
  readonly names?: readonly string[]
  readonly href?: string | undefined
}

/** A part of the person's page that another room fills. */
export type PersonSection = {
  readonly title: string
  readonly lines: readonly SectionLine[]
  /** What the page says where there is no line. */
  readonly none: string
  /** Under the lines: where all of them are listed, where these are some of them. */
  readonly all?: SectionLine | undefined
  /** Under all lines: where to see more or do something. */
  readonly more?: SectionLine | undefined
  /** What somebody who reads it has seen, for the trace. */
  readonly categories: readonly Category[]
}

/** How a room reads its part, in the transaction of the page; nothing where it has none for this member. */
export type ReadSection = (
  db: Db,
  personId: PersonId,
  by: Member,
) => Promise<PersonSection | undefined>

/** What the person's page needs: the parts that rooms downstream fill, in their order; `main` connects them. */
export type PersonPageNeeds = Needs & { readonly sections: readonly ReadSection[] }
