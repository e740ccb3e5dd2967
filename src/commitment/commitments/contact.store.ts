import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { CommitmentId, ContactId } from './ids.ts'

/** Somebody who signs for an organisation. */
export type Contact = {
  readonly id: ContactId
  readonly name: string
  readonly post: string
  readonly email: string
}

export async function keepContact(db: Db, id: CommitmentId, contact: Contact): Promise<void> {
  await sql`
    insert into commitment.contact (stream_id, contact_id, name, post, email)
    values (${id}, ${contact.id}, ${contact.name}, ${contact.post}, ${contact.email})
    on conflict (stream_id, contact_id) do nothing
  `.execute(db)
}

export async function contactsOf(db: Db, id: CommitmentId): Promise<readonly Contact[]> {
  const { rows } = await sql<Contact>`
    select contact_id as id, name, post, email from commitment.contact where stream_id = ${id} order by contact_id
  `.execute(db)
  return rows
}

/** Keeps the hash of the word in a letter that asks for a signature; the one before opens nothing any more. */
export async function keepContactToken(
  db: Db,
  id: CommitmentId,
  contact: { readonly id: ContactId; readonly tokenHash: Buffer },
): Promise<void> {
  await sql`
    update commitment.contact set token_hash = ${contact.tokenHash}
    where stream_id = ${id} and contact_id = ${contact.id}
  `.execute(db)
}

export async function contactBehind(
  db: Db,
  tokenHash: Buffer,
): Promise<{ readonly commitmentId: CommitmentId; readonly contactId: ContactId } | undefined> {
  const { rows } = await sql<{ commitmentId: CommitmentId; contactId: ContactId }>`
    select stream_id as "commitmentId", contact_id as "contactId" from commitment.contact_behind(${tokenHash}::bytea)
  `.execute(db)
  return rows[0]
}

/** Forgets who signed for commitments that came to their end 90 days ago or longer; says how many they were. */
export async function forgetContacts(db: Db, now: string): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    select commitment.forget_contacts(${now}::timestamptz) as gone
  `.execute(db)
  return rows[0]?.gone ?? 0
}
