import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { ContactType, MemberId } from '#vocabulary'
import type { Part } from '../details/told-anew.ts'
import { type Contact, type ContactChangeId, momentOfColumn } from './contact.store.ts'
import type { ContactWords, WhatWasWrong } from './contact.ts'

/** A later word about a contact: what it should have said, or that it should not stand. */
export type ContactChange = ContactWords & {
  readonly id: ContactChangeId
  readonly kind: 'amended' | 'withdrawn'
  readonly reason: string
  /** What was wrong with it, where somebody was asked. */
  readonly whatWasWrong: WhatWasWrong | undefined
  /** The parts of what goes with the contact that this word tells anew. */
  readonly tells: readonly Part[]
  readonly changedBy: MemberId | undefined
  readonly changedAt: Temporal.Instant
}

/** Every later word about a contact, the earliest first. */
export async function changesOf(db: Db, contact: Contact): Promise<readonly ContactChange[]> {
  const { rows } = await sql<{
    id: ContactChangeId
    kind: ContactChange['kind']
    contact_type: ContactType
    area_code: string
    contacted_at: string
    reason: string
    what_was_wrong: WhatWasWrong | null
    tells: Part[]
    changed_by: MemberId | null
    changed_at: string
  }>`
    select change_id as id, kind, contact_type, area_code, contacted_at, reason, what_was_wrong, tells, changed_by,
      changed_at
    from outreach.contact_change
    where person_id = ${contact.personId}
      and contact_id = ${contact.id}
    order by change_id
  `.execute(db)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    contactType: row.contact_type,
    areaCode: row.area_code,
    contactedAt: momentOfColumn(row.contacted_at),
    reason: row.reason,
    whatWasWrong: row.what_was_wrong ?? undefined,
    tells: row.tells,
    changedBy: row.changed_by ?? undefined,
    changedAt: momentOfColumn(row.changed_at),
  }))
}

/** Keeps a later word about a contact. Words are read in the order of their ids. */
export async function keepChange(db: Db, contact: Contact, change: ContactChange): Promise<void> {
  await sql`
    insert into outreach.contact_change (person_id, contact_id, change_id, kind, area_code, contacted_at,
      contact_type, is_identified, reason, what_was_wrong, tells, changed_by, changed_at)
    values (${contact.personId}, ${contact.id}, ${change.id}, ${change.kind}, ${change.areaCode},
      ${change.contactedAt.toString()}, ${change.contactType}, ${contact.isIdentified}, ${change.reason},
      ${change.whatWasWrong ?? null}, ${[...change.tells]}::text[], ${change.changedBy ?? null}, ${change.changedAt.toString()})
  `.execute(db)
}
