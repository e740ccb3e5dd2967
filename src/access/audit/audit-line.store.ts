import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { MemberId, PersonId } from '#vocabulary'
import type { TracedAction } from './leave-trace.store.ts'

/** One line of the audit, as its pages show it. The moment is as PostgreSQL writes it. */
export type AuditLine = {
  readonly chain: string
  readonly position: number
  readonly happenedAt: string
  readonly memberName: string | null
  readonly agencyName: string | null
  readonly action: TracedAction
  readonly purpose: string | null
  readonly categories: readonly string[]
  readonly detail: string
  readonly people: readonly PersonId[]
}

/** Which lines: of a member, of a person, of a day (`YYYY-MM-DD`, in London), of an action; of all where nothing is said. */
export type AuditFilter = {
  readonly memberId?: MemberId | undefined
  readonly personId?: PersonId | undefined
  /** The six digits that pages show of a person; more than one may have them. */
  readonly reference?: string | undefined
  readonly day?: string | undefined
  readonly action?: TracedAction | undefined
}

/** The lines that whoever acts may see, the latest first. */
export async function auditLines(
  db: Db,
  filter: AuditFilter,
  page: { readonly from: number; readonly most: number },
): Promise<readonly AuditLine[]> {
  const { memberId = null, personId = null, reference = null, day = null, action = null } = filter
  const { rows } = await sql<AuditLine>`
    select event.chain, event.position, event.happened_at as "happenedAt", member.name as "memberName",
      agency.name as "agencyName", event.action, event.purpose, event.categories, event.detail, event.people
    from access.audit_event as event
    left join access.member using (member_id)
    left join directory.agency on agency.agency_id = event.agency_id
    where (${memberId}::uuid is null or event.member_id = ${memberId}::uuid)
      and (${action}::text is null or event.action = ${action}::text)
      and (${day}::date is null or (
        event.happened_at >= (${day}::date)::timestamptz and event.happened_at < (${day}::date + 1)::timestamptz))
      and (${personId}::uuid is null or (event.chain, event.position) in (
        select touched.chain, touched.position
        from access.audit_person as touched
        where touched.person_id = ${personId}::uuid))
      and (${reference}::text is null or (event.chain, event.position) in (
        select touched.chain, touched.position
        from access.audit_person as touched
        where right(touched.person_id::text, 6) = lower(${reference}::text)))
    order by event.happened_at desc, event.chain, event.position desc
    offset ${page.from} limit ${page.most}
  `.execute(db)
  return rows
}

/** Every member by name, those who left as well: whose lines an auditor may ask for. */
export async function membersToAudit(
  db: Db,
): Promise<readonly { readonly id: MemberId; readonly name: string; readonly agency: string }[]> {
  const { rows } = await sql<{ id: MemberId; name: string; agency: string }>`
    select member_id as id, member.name, agency.name as agency
    from access.member
    join directory.agency using (agency_id)
    order by member.name, member_id
  `.execute(db)
  return rows
}

/** The last seal over the audit, and when it was made; undefined before the first, and for whoever may not see it. */
export async function lastSeal(
  db: Db,
): Promise<{ readonly seal: string; readonly sealedAt: string } | undefined> {
  const { rows } = await sql<{ seal: string; sealedAt: string }>`
    select seal, sealed_at as "sealedAt" from access.audit_seal order by seal_number desc limit 1
  `.execute(db)
  return rows[0]
}
