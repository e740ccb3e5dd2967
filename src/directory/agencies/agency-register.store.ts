import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { AgencyId, Id, MemberId } from '#vocabulary'
import type { AgencyKind } from './agency.ts'

/** What is registered of an organisation. */
export type AgencyWords = {
  readonly name: string
  readonly kind: AgencyKind
  readonly charityNumber: string | undefined
  readonly companyNumber: string | undefined
}

/** An organisation as the register lists it. */
export type RegisteredAgency = AgencyWords & {
  readonly id: AgencyId
  readonly status: 'active' | 'merged' | 'closed'
  /** How many members work for it here. */
  readonly members: number
}

/** One change of an organisation. */
export type AgencyChange = AgencyWords & {
  readonly change: 'registered' | 'amended' | 'merged' | 'closed'
  readonly into: string | undefined
  readonly on: string
  readonly reason: string
  readonly by: string | undefined
}

type Row = {
  id: AgencyId
  name: string
  kind: AgencyKind
  charity_number: string | null
  company_number: string | null
  status: RegisteredAgency['status']
  members: number
}

const listed = sql`
  select agency.agency_id as id, agency.name, agency.kind, agency.charity_number, agency.company_number,
    agency.status, count(member.member_id) as members
  from directory.agency
  left join access.member on member.agency_id = agency.agency_id and member.status = 'active'
`

/** Every organisation: those at work, then those that are no more, by name. */
export async function registeredAgencies(db: Db): Promise<readonly RegisteredAgency[]> {
  const { rows } = await sql<Row>`
    ${listed}
    group by agency.agency_id
    order by agency.status <> 'active', lower(agency.name), agency.agency_id
  `.execute(db)
  return rows.map(read)
}

/** One organisation, held until the transaction ends where it is about to change. */
export async function registeredAgency(
  db: Db,
  id: AgencyId,
): Promise<RegisteredAgency | undefined> {
  const { rows } = await sql<Row>`
    ${listed}
    where agency.agency_id = ${id}
    group by agency.agency_id
  `.execute(db)
  return rows[0] && read(rows[0])
}

function read({ charity_number, company_number, ...row }: Row): RegisteredAgency {
  return {
    ...row,
    charityNumber: charity_number ?? undefined,
    companyNumber: company_number ?? undefined,
  }
}

/** Holds the register until the transaction ends: two names that are one, or two that merge into each other, are seen. */
export async function lockRegister(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(7263054)`.execute(db)
}

/** The organisation of a name, however its letters are written. */
export async function agencyNamed(db: Db, name: string): Promise<AgencyId | undefined> {
  const { rows } = await sql<{ id: AgencyId }>`
    select agency_id as id from directory.agency
    where lower(name) = lower(${name})
    order by status <> 'active', agency_id
  `.execute(db)
  return rows[0]?.id
}

/** Puts a new organisation in the register. */
export async function keepRegistered(db: Db, id: AgencyId, words: AgencyWords): Promise<void> {
  await sql`
    insert into directory.agency (agency_id, name, kind, charity_number, company_number)
    values (${id}, ${words.name}, ${words.kind}, ${words.charityNumber ?? null}, ${words.companyNumber ?? null})
  `.execute(db)
}

/** Keeps what an organisation is now. */
export async function keepAmended(
  db: Db,
  agency: AgencyWords & Pick<RegisteredAgency, 'id' | 'status'>,
): Promise<void> {
  await sql`
    update directory.agency
    set name = ${agency.name}, kind = ${agency.kind}, charity_number = ${agency.charityNumber ?? null},
      company_number = ${agency.companyNumber ?? null}, status = ${agency.status}
    where agency_id = ${agency.id}
  `.execute(db)
}

/** Notes a change. It is never changed again. */
export async function noteAgencyChange(
  db: Db,
  change: AgencyWords & {
    readonly id: AgencyId
    readonly changeId: Id<'agency-change'>
    readonly change: AgencyChange['change']
    readonly into: AgencyId | undefined
    readonly on: Temporal.PlainDate
    readonly reason: string
    readonly by: MemberId | undefined
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await sql`
    insert into directory.agency_change (agency_id, change_id, kind, name, agency_kind, charity_number,
      company_number, into_agency_id, happened_on, reason, changed_by, changed_at)
    values (${change.id}, ${change.changeId}, ${change.change}, ${change.name}, ${change.kind},
      ${change.charityNumber ?? null}, ${change.companyNumber ?? null}, ${change.into ?? null},
      ${change.on.toString()}, ${change.reason}, ${change.by ?? null}, ${change.at.toString()})
  `.execute(db)
}

/** How an organisation has changed, the last first. */
export async function agencyChanges(db: Db, id: AgencyId): Promise<readonly AgencyChange[]> {
  const { rows } = await sql<{
    change: AgencyChange['change']
    name: string
    kind: AgencyKind
    charity_number: string | null
    company_number: string | null
    into: string | null
    on: string
    reason: string
    by: string | null
  }>`
    select change.kind as change, change.name, change.agency_kind as kind, change.charity_number,
      change.company_number, other.name as into, change.happened_on as on, change.reason, member.name as by
    from directory.agency_change as change
    left join directory.agency as other on other.agency_id = change.into_agency_id
    left join access.member on member.member_id = change.changed_by
    where change.agency_id = ${id}
    order by change.changed_at desc, change.change_id desc
  `.execute(db)
  return rows.map(({ charity_number, company_number, into, by, ...row }) => ({
    ...row,
    charityNumber: charity_number ?? undefined,
    companyNumber: company_number ?? undefined,
    into: into ?? undefined,
    by: by ?? undefined,
  }))
}
