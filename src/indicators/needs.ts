import type { FastifyReply } from 'fastify'
import type { Member } from '#access'
import type { Db, Needs } from '#foundations'
import type { PersonId } from '#vocabulary'

/** A scope figures are told for, as a page names it. */
export type NamedScope = { readonly scope: string; readonly name: string }

/** What this room asks of rooms it may not import; `main` connects them. */
export type FigureNeeds = Needs & {
  readonly namesOf: (db: Db, people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
  /** Whose pages a member may open, of some people; who is behind a figure is told for another purpose. */
  readonly pagesOpenTo: (by: Member, people: readonly PersonId[]) => Promise<ReadonlySet<PersonId>>
  /** The region first, then each council by name. */
  readonly listScopes: (db: Db) => Promise<readonly NamedScope[]>
}

/** Says that a scope is not one the member works in. */
export function forbid(reply: FastifyReply) {
  return reply.code(403).send(new Error('This council is not one the member works in'))
}
