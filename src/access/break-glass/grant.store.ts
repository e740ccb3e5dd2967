import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AgencyId, Id, MemberId, PersonId } from '#vocabulary'

export type GrantId = Id<'grant'>

/** One time a record was opened to a member beyond what an agreement and a sealing allow. Moments as PostgreSQL writes them. */
export type Grant = {
  readonly personId: PersonId
  readonly id: GrantId
  readonly memberName: string
  readonly agencyName: string
  readonly reason: string
  readonly isBreakGlass: boolean
  readonly grantedAt: string
  readonly untilAt: string
  readonly endedAt: string | null
  readonly isRunning: boolean
  readonly isOwn: boolean
  readonly reviews: readonly { readonly verdict: 'proper' | 'not_proper'; readonly note: string }[]
}

/** Who was told, and where a letter finds them. */
export type Told = { readonly told: MemberId; readonly email: string | null }

/** The people a short reference, or exactly a name and a date of birth (`YYYY-MM-DD`), may mean; asking leaves a trace. */
export async function peopleMeant(
  db: Db,
  typed: {
    readonly reference: string
    readonly givenName: string
    readonly familyName: string
    readonly bornOn: string
  },
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ people: PersonId[] }>`
    select access.people_meant(${typed.reference}, ${typed.givenName}, ${typed.familyName},
      nullif(${typed.bornOn}, '')::date) as people
  `.execute(db)
  return rows[0]?.people ?? []
}

/** Opens a person's record to whoever acts, for some minutes. The database refuses whoever may not. */
export async function breakGlass(
  db: Db,
  opened: {
    readonly personId: PersonId
    readonly id: GrantId
    readonly reason: string
    readonly minutes: number
  },
): Promise<readonly Told[]> {
  const { rows } = await sql<Told>`
    select * from access.break_glass(${opened.personId}, ${opened.id}, ${opened.reason}, ${opened.minutes}::integer)
  `.execute(db)
  return rows
}

/** Opens a person's record to a member of the own organisation, up to a day (`YYYY-MM-DD`) and with it. */
export async function openToColleague(
  db: Db,
  opened: {
    readonly personId: PersonId
    readonly id: GrantId
    readonly memberId: MemberId
    readonly reason: string
    readonly untilOn: string
  },
): Promise<readonly Told[]> {
  const { rows } = await sql<Told>`
    select * from access.open_to_colleague(${opened.personId}, ${opened.id}, ${opened.memberId}, ${opened.reason},
      (${opened.untilOn}::date + 1)::timestamptz)
  `.execute(db)
  return rows
}

/** Ends a grant early; says whether there was one running that whoever acts may end. */
export async function endGrant(db: Db, personId: PersonId, id: GrantId): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`
    select access.end_grant(${personId}, ${id}) as ended
  `.execute(db)
  return rows[0]?.ended ?? false
}

/** The grants whoever acts may see, the latest first: their own, their organisation's, or for an auditor all. */
export async function listGrants(
  db: Db,
  page: { readonly from: number; readonly most: number },
): Promise<readonly Grant[]> {
  const { rows } = await sql<Grant>`
    select opened.person_id as "personId", opened.grant_id as id, member.name as "memberName",
      agency.name as "agencyName", opened.reason, opened.is_break_glass as "isBreakGlass",
      opened.granted_at as "grantedAt", opened.until_at as "untilAt", opened.ended_at as "endedAt",
      opened.ended_at is null and opened.until_at > now() as "isRunning",
      opened.member_id = access.acting_member() as "isOwn",
      (
        select coalesce(json_agg(json_build_object('verdict', review.verdict, 'note', review.note)
          order by review.reviewed_at), '[]')
        from access.grant_review as review
        where review.person_id = opened.person_id and review.grant_id = opened.grant_id
      ) as reviews
    from access.access_grant as opened
    join access.member using (member_id)
    join directory.agency using (agency_id)
    order by opened.granted_at desc, opened.grant_id
    offset ${page.from} limit ${page.most}
  `.execute(db)
  return rows
}

/** Keeps what an auditor found of a use. Refused by the database for their own. */
export async function keepReview(
  db: Db,
  review: {
    readonly personId: PersonId
    readonly grantId: GrantId
    readonly id: Id<'review'>
    readonly verdict: 'proper' | 'not_proper'
    readonly note: string
    readonly by: MemberId
  },
): Promise<void> {
  await sql`
    insert into access.grant_review (person_id, grant_id, review_id, verdict, note, reviewed_by)
    values (${review.personId}, ${review.grantId}, ${review.id}, ${review.verdict}, ${review.note}, ${review.by})
  `.execute(db)
}

/** The members of an organisation to whom a coordinator may open a record. */
export async function colleaguesOf(
  db: Db,
  agencyId: AgencyId,
  but: MemberId,
): Promise<readonly { readonly id: MemberId; readonly name: string }[]> {
  const { rows } = await sql<{ id: MemberId; name: string }>`
    select member_id as id, name from access.member
    where agency_id = ${agencyId} and left_at is null and status = 'active' and role <> 'auditor'
      and member_id <> ${but}
    order by name, member_id
  `.execute(db)
  return rows
}

/** One thing a member was told of at once. */
export type Notice = {
  readonly personId: PersonId
  readonly toldAt: string
  readonly isNew: boolean
}

/** The notices of whoever acts, the latest first. */
export async function listNotices(db: Db): Promise<readonly Notice[]> {
  const { rows } = await sql<Notice>`
    select person_id as "personId", told_at as "toldAt", seen_at is null as "isNew"
    from access.notice
    where member_id = access.acting_member()
    order by told_at desc, notice_id
    limit 100
  `.execute(db)
  return rows
}

/** Says that whoever acts has seen all of their notices. */
export async function markNoticesSeen(db: Db): Promise<void> {
  await sql`
    update access.notice set seen_at = now()
    where member_id = access.acting_member() and seen_at is null
  `.execute(db)
}
