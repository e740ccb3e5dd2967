import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Id, MemberId, PersonId } from '#vocabulary'
import type { SourcePersonId } from '../registering/person.store.ts'

export type LinkId = Id<'link'>

/** One time a source person was linked from one person of the region to another. */
export type Link = {
  readonly id: LinkId
  readonly sourcePersonId: SourcePersonId
  readonly fromPersonId: PersonId
  readonly toPersonId: PersonId
  readonly reason: string
  readonly linkedBy: MemberId
  /** The link that this one puts back. */
  readonly undoes: LinkId | undefined
}

/** Where a source person is linked, locked until the transaction ends. */
export async function lockSourcePerson(db: Db, id: SourcePersonId): Promise<PersonId | undefined> {
  const { rows } = await sql<{ personId: PersonId }>`
    select person_id as "personId"
    from people.source_person
    where source_person_id = ${id}
    for update
  `.execute(db)
  return rows[0]?.personId
}

/** Moves a source person's row to another person. */
export async function moveSourcePerson(db: Db, link: Link): Promise<void> {
  await sql`
    select people.move_source_person(${link.sourcePersonId}, ${link.fromPersonId}, ${link.toPersonId})
  `.execute(db)
}

/** Keeps the link in the history, which nothing changes. */
export async function keepLink(db: Db, link: Link): Promise<void> {
  await sql`
    insert into people.link (person_id, link_id, source_person_id, from_person_id, reason, linked_by, undoes)
    values (${link.toPersonId}, ${link.id}, ${link.sourcePersonId}, ${link.fromPersonId}, ${link.reason},
      ${link.linkedBy}, ${link.undoes ?? null})
  `.execute(db)
}

/** A link of the history. */
export async function findLink(db: Db, id: LinkId): Promise<Link | undefined> {
  const { rows } = await sql<Omit<Link, 'undoes'> & { undoes: LinkId | null }>`
    select link_id as id, source_person_id as "sourcePersonId", from_person_id as "fromPersonId",
      person_id as "toPersonId", reason, linked_by as "linkedBy", undoes
    from people.link
    where link_id = ${id}
  `.execute(db)
  const row = rows[0]
  return row && { ...row, undoes: row.undoes ?? undefined }
}
