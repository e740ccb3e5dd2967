import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Id, PersonId } from '#vocabulary'
import type { SourcePersonId } from '../registering/person.ts'
import type { DecisionId } from './decision.ts'
import type { Placed, Standing } from './persons-from.ts'

export type LinkId = Id<'link'>

/** One time a writing moved from one person of the region to another, and by which decision. */
export type Link = {
  readonly id: LinkId
  readonly sourcePersonId: SourcePersonId
  readonly fromPersonId: PersonId
  readonly toPersonId: PersonId
  readonly reason: string
  readonly decisionId: DecisionId
}

/** Lets one act of linking at a time through: each works out anew who belongs together. */
export async function lockLinking(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(7263005)`.execute(db)
}

/** Every writing that linking these could move, wherever it stands. */
export async function writingsAround(
  db: Db,
  writings: readonly SourcePersonId[],
): Promise<readonly Placed[]> {
  const { rows } = await sql<Placed>`
    select writing, person_id as "personId", first_person_id as "firstPersonId",
      to_char(known_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as "knownSince",
      to_char(written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as "writtenAt"
    from people.writings_around(${[...writings]}::uuid[])
  `.execute(db)
  return rows
}

/** What stands decided about any of these writings: the confirmed “same” and the “different”. */
export async function decisionsAround(
  db: Db,
  writings: readonly SourcePersonId[],
): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select decision_id as id, verdict, ones, others
    from people.decisions_around(${[...writings]}::uuid[])
  `.execute(db)
  return rows
}

/** Moves a writing's own row to another person. */
export async function moveSourcePerson(db: Db, link: Link): Promise<void> {
  await sql`
    select people.move_source_person(${link.sourcePersonId}, ${link.fromPersonId}, ${link.toPersonId})
  `.execute(db)
}

/** Keeps the move in the history, which nothing changes. */
export async function keepLink(db: Db, link: Link): Promise<void> {
  await sql`
    select people.keep_link(${link.id}, ${link.sourcePersonId}, ${link.fromPersonId}, ${link.toPersonId},
      ${link.reason}, ${link.decisionId})
  `.execute(db)
}

/** Forgets people who were there only for a writing that stood apart and has gone back. */
export async function forgetThoseApart(db: Db, people: readonly PersonId[]): Promise<void> {
  await sql`select people.forget_if_apart(gone) from unnest(${[...people]}::uuid[]) as gone`.execute(
    db,
  )
}

/** Where the record of a person stands now: under their own id, or under that of whom they were joined to. */
export async function standingPerson(db: Db, id: PersonId): Promise<PersonId> {
  const { rows } = await sql<{ id: PersonId }>`
    select people.standing_person(${id}) as id`.execute(db)
  return rows[0]?.id ?? id
}
