import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import type { Db } from '#foundations'
import type { SourcePersonId } from '#people'
import type { AgencyId, ContactId, ContactType, Id, MemberId, PersonId } from '#vocabulary'
import type { ContactWords, ToldContact } from './contact.ts'

export type ContactChangeId = Id<'contact-change'>

/** A contact as it was first recorded. */
export type Contact = ContactWords & {
  readonly id: ContactId
  readonly personId: PersonId
  readonly isIdentified: boolean
  readonly sourcePersonId: SourcePersonId | undefined
  readonly agencyId: AgencyId | undefined
  readonly recordedBy: MemberId | undefined
  readonly recordedAt: Temporal.Instant
  readonly lateReason: string | undefined
}

type ContactRow = {
  id: ContactId
  person_id: PersonId
  contact_type: ContactType
  area_code: string
  contacted_at: string
  is_identified: boolean
  source_person_id: SourcePersonId | null
  agency_id: AgencyId | null
  recorded_by: MemberId | null
  recorded_at: string
  late_reason: string | null
}

const contactColumns = sql`
  contact_id as id, person_id, contact_type, area_code, contacted_at, is_identified, source_person_id,
  agency_id, recorded_by, recorded_at, late_reason
`

/** Keeps everybody else from recording this contact until the transaction ends: it may be sent twice at once. */
export async function lockContactId(db: Db, id: ContactId): Promise<void> {
  await lockContactIds(db, [id])
}

/** The same for several, in one order for all. */
export async function lockContactIds(db: Db, ids: readonly ContactId[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(id, 7263004))
    from unnest(${[...ids].toSorted()}::text[]) as id
  `.execute(db)
}

/** Keeps others who tell many contacts at once from the same people until the transaction ends, in one order for all. */
export async function lockPeopleMet(db: Db, people: readonly PersonId[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(id, 7263006))
    from unnest(${[...new Set(people)].toSorted()}::text[]) as id
  `.execute(db)
}

/** A contact that a member sent before, under whichever person it now stands. */
export async function findSentContact(db: Db, id: ContactId): Promise<Contact | undefined> {
  return (await findSentContacts(db, [id])).get(id)
}

/** The same for several; those never sent are left out. */
export async function findSentContacts(
  db: Db,
  ids: readonly ContactId[],
): Promise<ReadonlyMap<ContactId, Contact>> {
  const { rows } = await sql<ContactRow>`
    select ${contactColumns}
    from outreach.contact
    where contact_id = any (${[...ids]}::uuid[])
      and recorded_by is not null
  `.execute(db)
  return new Map(rows.map((row) => [row.id, read(row)]))
}

/** A contact as it was first recorded. */
export async function findContact(
  db: Db,
  key: { readonly personId: PersonId; readonly id: ContactId },
): Promise<Contact | undefined> {
  const { rows } = await sql<ContactRow>`
    select ${contactColumns}
    from outreach.contact
    where person_id = ${key.personId}
      and contact_id = ${key.id}
  `.execute(db)
  return rows[0] && read(rows[0])
}

/** Locks a contact until the transaction ends, so that two members cannot change it past each other. */
export async function lockContact(
  db: Db,
  key: { readonly personId: PersonId; readonly id: ContactId },
): Promise<Contact | undefined> {
  const { rows } = await sql<ContactRow>`
    select ${contactColumns}
    from outreach.contact
    where person_id = ${key.personId}
      and contact_id = ${key.id}
    for update
  `.execute(db)
  return rows[0] && read(rows[0])
}

/** Keeps a contact. It is never changed again: see `contact-change.store.ts`. */
export async function keepContact(
  db: Db,
  told: ToldContact,
  stands: {
    readonly personId: PersonId
    readonly sourcePersonId: SourcePersonId | undefined
    readonly by: Member
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await sql`
    insert into outreach.contact (person_id, contact_id, area_code, contacted_at, contact_type, is_identified,
      source_person_id, agency_id, recorded_by, recorded_at, late_reason)
    values (${stands.personId}, ${told.id}, ${told.areaCode}, ${told.contactedAt.toString()},
      ${told.contactType}, ${told.met.kind !== 'unnamed'}, ${stands.sourcePersonId ?? null},
      ${stands.by.agencyId}, ${stands.by.id}, ${stands.at.toString()}, ${told.lateReason ?? null})
  `.execute(db)
}

function read(row: ContactRow): Contact {
  return {
    id: row.id,
    personId: row.person_id,
    contactType: row.contact_type,
    areaCode: row.area_code,
    contactedAt: momentOfColumn(row.contacted_at),
    isIdentified: row.is_identified,
    sourcePersonId: row.source_person_id ?? undefined,
    agencyId: row.agency_id ?? undefined,
    recordedBy: row.recorded_by ?? undefined,
    recordedAt: momentOfColumn(row.recorded_at),
    lateReason: row.late_reason ?? undefined,
  }
}

/** A moment as PostgreSQL writes it, such as `2024-07-02 12:00:00+01`. */
export function momentOfColumn(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(' ', 'T'))
}
