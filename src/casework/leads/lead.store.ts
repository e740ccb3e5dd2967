import { sql } from 'kysely'
import type { Member } from '#access'
import type { Db } from '#foundations'
import type { Id, MemberId, PersonId } from '#vocabulary'

export type LeadId = Id<'lead'>

/** A time somebody had a lead worker. Days are `YYYY-MM-DD`; one that runs has no end. */
export type HeldLead = {
  readonly personId: PersonId
  readonly id: LeadId
  readonly memberId: MemberId
  readonly name: string
  readonly agencyName: string
  readonly fromOn: string
  readonly endedOn: string | undefined
}

/** Every lead worker somebody has had, the latest first. */
export async function leadsOfPerson(db: Db, personId: PersonId): Promise<readonly HeldLead[]> {
  const { rows } = await sql<Omit<HeldLead, 'endedOn'> & { endedOn: string | null }>`
    select lead.person_id as "personId", lead.lead_id as id, lead.member_id as "memberId", member.name,
      agency.name as "agencyName", lead.from_on as "fromOn", lead.ended_on as "endedOn"
    from casework.lead
    join access.member using (member_id)
    join directory.agency on agency.agency_id = member.agency_id
    where lead.person_id = ${personId}
    order by lead.ended_on desc nulls first, lead.assigned_at desc, lead.lead_id desc
  `.execute(db)
  return rows.map((row) => ({ ...row, endedOn: row.endedOn ?? undefined }))
}

/** The people a member leads now: for whoever hands their work over. */
export async function peopleLedBy(db: Db, memberId: MemberId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select person_id as id
    from casework.lead
    where member_id = ${memberId} and ended_on is null
    order by from_on, person_id
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** Ends the lead that runs, on a day; it stays in the history. */
export async function endLead(
  db: Db,
  by: Member,
  { personId, on }: { readonly personId: PersonId; readonly on: string },
): Promise<void> {
  await sql`
    update casework.lead
    set ended_on = greatest(from_on, ${on}::date), ended_by = ${by.id}
    where person_id = ${personId} and ended_on is null
  `.execute(db)
}

/** Begins a lead; false where somebody else leads, whom whoever acts may not see or who came first. */
export async function beginLead(
  db: Db,
  by: Member,
  lead: {
    readonly personId: PersonId
    readonly id: LeadId
    readonly memberId: MemberId
    readonly on: string
  },
): Promise<'begun' | 'led-elsewhere'> {
  const { numAffectedRows } = await sql`
    insert into casework.lead (person_id, lead_id, member_id, from_on, agency_id, assigned_by)
    values (${lead.personId}, ${lead.id}, ${lead.memberId}, ${lead.on}, ${by.agencyId}, ${by.id})
    on conflict do nothing
  `.execute(db)
  return numAffectedRows ? 'begun' : 'led-elsewhere'
}
