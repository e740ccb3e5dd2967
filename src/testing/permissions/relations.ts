/**
 * How a row stands to the member who acts. The world of the permission tests holds one person, with a row
 * in every table of the record, for each of these.
 */
export const relations = {
  own: 'written by the member’s own agency',
  partner: 'written by another agency under an agreement in force',
  imported: 'written by no agency: it came with an import',
  outside: 'written by an agency that shares no agreement',
  lapsed: 'written by an agency whose agreement has run out',
  'not-yet': 'written by an agency whose agreement has not begun',
  ended: 'written by an agency whose agreement was ended',
  unsigned: 'written by an agency that has not signed',
  left: 'written by an agency that has left the agreement',
  'wrong-purpose': 'opened for what the agreement is not made for',
  'no-purpose': 'opened for no purpose at all',
  'partner-category-missing': 'under an agreement that leaves this category out',
  'own-category-missing': 'of the own agency, whose only agreement leaves this category out',
  'no-agreement': 'of the own agency, which has no agreement in force',
  'member-left': 'of the own agency, by a member who has left',
  sealed: 'of a person who is sealed',
  'sealed-opened': 'of a sealed person who is open to the member by a grant',
  'sealed-grant-expired': 'of a sealed person whose grant has run out',
  'sealed-grant-ended': 'of a sealed person whose grant was ended early',
  'sealed-grant-of-another': 'of a sealed person who is open to somebody else',
} as const
export type Relation = keyof typeof relations

/** Who acts: a member in one of the roles, or nobody. */
export const actors = [
  ...([
    'outreach_worker',
    'analyst',
    'coordinator',
    'auditor',
    'partner',
    'assessor',
    'nobody',
  ] as const),
] as const
export type Actor = (typeof actors)[number]

export const actions = ['read', 'write', 'change', 'delete'] as const
export type Action = (typeof actions)[number]

export type Category =
  | 'identity'
  | 'contact'
  | 'note'
  | 'place'
  | 'stay'
  | 'departure'
  | 'characteristic'
  | 'rights'
  | 'casework'
  | 'link'
export const categories = [
  ...['identity', 'contact', 'note', 'place', 'stay'],
  ...['departure', 'characteristic', 'rights', 'casework', 'link'],
] as readonly Category[]

/** For one action, in which relations each actor may; who is not named may in none. */
export type May = { readonly [Who in Actor]?: readonly Relation[] }

/** What is expected of one table, for every actor, relation and action. */
export type Expected = {
  /** The category its rows are of; none where the table is not of the record of people. */
  readonly category?: Category
  /** What a row holds beyond what is made up for its columns by their types; `@person` is the person it is of, `@none` nothing. */
  readonly row?: Readonly<Record<string, string | number | readonly string[]>>
  /** Rows that the world itself has: none is made up. */
  readonly arranged?: true
  readonly read?: May
  readonly write?: May
  readonly change?: May
  readonly delete?: May
}

/** The relations that matter where a row belongs to no person: who acts, and whether they still may at all. */
export const houseRelations = [
  'own',
  'no-agreement',
  'member-left',
] as const satisfies readonly Relation[]
