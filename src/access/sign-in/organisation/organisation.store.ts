import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { type Db, type SealingKey, seal, unseal } from '#foundations'
import type { AgencyId, MemberId } from '#vocabulary'
import { hashOf } from '../../sessions/token.ts'
import type { KeptOrganisation, OrganisationSignIn, VouchedMember } from './organisation.ts'

/** An organisation whose members may sign in there, by name. */
export type ListedOrganisation = { readonly agencyId: AgencyId; readonly name: string }

/** The organisations with a sign-in of their own, by name. */
export async function listOrganisations(db: Db): Promise<readonly ListedOrganisation[]> {
  const { rows } = await sql<ListedOrganisation>`
    select agency_id as "agencyId", agency.name
    from access.organisation_sign_in
    join directory.agency using (agency_id)
    order by lower(agency.name), agency_id
  `.execute(db)
  return rows
}

/** How an organisation's members sign in; `undefined` where they do not. */
export async function findOrganisation(
  db: Db,
  key: SealingKey,
  agencyId: AgencyId,
): Promise<KeptOrganisation | undefined> {
  const { rows } = await sql<
    Omit<OrganisationSignIn, 'clientSecret'> & { readonly sealed: Buffer }
  >`
    select agency_id as "agencyId", issuer, client_id as "clientId", sealed_secret as sealed,
      email_domain as "emailDomain", is_strong as "isStrong"
    from access.organisation_sign_in
    where agency_id = ${agencyId}
  `.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const { sealed, ...rest } = row
  return { ...rest, clientSecret: unseal(key, sealed, organisationUse(agencyId)) }
}

/** Keeps how an organisation's members sign in. Where that is another place than before, nobody is vouched for yet. */
export async function keepOrganisation(
  db: Db,
  key: SealingKey,
  organisation: OrganisationSignIn,
  set: { readonly by: MemberId | undefined; readonly at: Temporal.Instant },
): Promise<void> {
  const sealed = seal(key, organisation.clientSecret, organisationUse(organisation.agencyId))
  await dropOrganisation(db, organisation.agencyId)
  await sql`
    insert into access.organisation_sign_in (agency_id, issuer, client_id, sealed_secret, email_domain, is_strong,
      set_by, set_at)
    values (${organisation.agencyId}, ${organisation.issuer}, ${organisation.clientId}, ${sealed},
      ${organisation.emailDomain}, ${organisation.isStrong}, ${set.by ?? null}, ${set.at.toString()})
  `.execute(db)
}

/** Takes an organisation's sign-in away, and all it has vouched for. */
export async function dropOrganisation(db: Db, agencyId: AgencyId): Promise<void> {
  await sql`
    delete from access.organisation_subject
    where member_id in (select member_id from access.member where agency_id = ${agencyId})
  `.execute(db)
  await sql`delete from access.organisation_visit where agency_id = ${agencyId}`.execute(db)
  await sql`delete from access.organisation_sign_in where agency_id = ${agencyId}`.execute(db)
}

/** A sign-in under way: what must come back, and where it goes on to. */
export type Visit = {
  readonly agencyId: AgencyId
  readonly nonce: string
  readonly codeVerifier: string
  readonly back: string
}

/** Keeps a sign-in that begins, by hashes of what the browser and the organisation bring back. */
export async function keepVisit(
  db: Db,
  visit: Visit & {
    readonly state: string
    readonly browser: string
    readonly until: Temporal.Instant
  },
): Promise<void> {
  const old = visit.until.subtract({ hours: 1 }).toString()
  await sql`delete from access.organisation_visit where expires_at < ${old}`.execute(db)
  await sql`
    insert into access.organisation_visit (state_hash, browser_hash, agency_id, nonce, code_verifier, back, expires_at)
    values (${hashOf(visit.state)}, ${hashOf(visit.browser)}, ${visit.agencyId}, ${visit.nonce},
      ${visit.codeVerifier}, ${visit.back}, ${visit.until.toString()})
  `.execute(db)
}

/** Whether a sign-in was begun, and not come back from, that is too old by now. */
export async function isVisitOver(
  db: Db,
  { state, now }: { readonly state: string; readonly now: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await sql`
    select from access.organisation_visit
    where state_hash = ${hashOf(state)} and expires_at <= ${now.toString()}
  `.execute(db)
  return rows.length > 0
}

/** Takes a sign-in that comes back: once, in time, and by the browser that began it. */
export async function takeVisit(
  db: Db,
  brought: { readonly state: string; readonly browser: string; readonly now: Temporal.Instant },
): Promise<Visit | undefined> {
  const { rows } = await sql<Visit>`
    delete from access.organisation_visit
    where state_hash = ${hashOf(brought.state)}
      and browser_hash = ${hashOf(brought.browser)}
      and expires_at > ${brought.now.toString()}
    returning agency_id as "agencyId", nonce, code_verifier as "codeVerifier", back
  `.execute(db)
  return rows[0]
}

/** The active member an organisation has vouched for under a name. */
export async function memberBySubject(
  db: Db,
  issuer: string,
  subject: string,
): Promise<VouchedMember | undefined> {
  const { rows } = await sql<VouchedMember>`
    select member.member_id as id, member.agency_id as "agencyId", vouched.subject
    from access.organisation_subject as vouched
    join access.member using (member_id)
    where vouched.issuer = ${issuer} and vouched.subject = ${subject} and member.status = 'active'
  `.execute(db)
  return rows[0]
}

/** The active member of an e-mail address, and whether an organisation has vouched for them before. */
export async function memberByVouchedEmail(
  db: Db,
  email: string,
): Promise<VouchedMember | undefined> {
  const { rows } = await sql<Omit<VouchedMember, 'subject'> & { readonly subject: string | null }>`
    select member.member_id as id, member.agency_id as "agencyId", vouched.subject
    from access.member
    left join access.organisation_subject as vouched using (member_id)
    where member.email = ${email} and member.status = 'active'
  `.execute(db)
  const row = rows[0]
  return row && { ...row, subject: row.subject ?? undefined }
}

/** Keeps by which name an organisation vouches for a member from now on. */
export async function keepSubject(
  db: Db,
  vouched: { readonly issuer: string; readonly subject: string; readonly memberId: MemberId },
): Promise<void> {
  await sql`
    insert into access.organisation_subject (issuer, subject, member_id)
    values (${vouched.issuer}, ${vouched.subject}, ${vouched.memberId})
    on conflict do nothing
  `.execute(db)
}

/** What an organisation’s secret is sealed for. */
export function organisationUse(agencyId: AgencyId): string {
  return `organisation sign-in ${agencyId}`
}
