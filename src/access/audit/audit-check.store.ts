import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AuditBreak, AuditCheck, AuditFault } from './audit-check.ts'

/**
 * Checks every line, chain and seal of the audit, all as of one moment. It reckons each hash itself and
 * asks no function of the database for it, so that a function put in the place of ours hides nothing.
 * With a seal that was written down elsewhere, that seal must be among those of the record.
 */
export function checkAudit(db: Db, writtenDown?: string): Promise<AuditCheck> {
  if (db.isTransaction) return checkAsOf(db, writtenDown)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((at) => checkAsOf(at, writtenDown))
}

async function checkAsOf(db: Db, writtenDown: string | undefined): Promise<AuditCheck> {
  const counts = await countAudit(db)
  const breaks = [
    ...(await brokenLines(db)),
    ...(await brokenEnds(db)),
    ...(await strayPeople(db)),
    ...(await brokenSeals(db)),
    ...(await brokenUnderSeals(db)),
  ]
  const isThere = writtenDown === undefined || (await hasSeal(db, writtenDown))
  const lost: readonly AuditBreak[] = isThere
    ? []
    : [{ fault: 'no-such-seal', chain: 'seal', position: 0, happenedAt: undefined }]
  return { ...counts, breaks: [...breaks, ...lost] }
}

async function countAudit(db: Db): Promise<Omit<AuditCheck, 'breaks'>> {
  const { rows } = await sql<{
    lines: number
    chains: number
    seals: number
    lastSeal: string | null
  }>`
    select
      (select count(*) from access.audit_event) as lines,
      (select count(distinct chain) from access.audit_event) as chains,
      (select count(*) from access.audit_seal) as seals,
      (select seal from access.audit_seal order by seal_number desc limit 1) as "lastSeal"
  `.execute(db)
  const [row] = rows
  return {
    lines: row?.lines ?? 0,
    chains: row?.chains ?? 0,
    seals: row?.seals ?? 0,
    lastSeal: row?.lastSeal ?? undefined,
  }
}

type BreakRow = {
  readonly fault: AuditFault
  readonly chain: string
  readonly position: number
  readonly happened_at: string | null
}

function breaksOf(rows: readonly BreakRow[]): readonly AuditBreak[] {
  return rows.map(({ happened_at, ...rest }) => ({
    ...rest,
    happenedAt: happened_at ?? undefined,
  }))
}

/** The first line of each chain that does not hold. */
async function brokenLines(db: Db): Promise<readonly AuditBreak[]> {
  const { rows } = await sql<BreakRow>`
    with listed as (
      select chain, position, array_agg(person_id order by person_id) as people
      from access.audit_person
      group by chain, position
    ),
    judged as (
      select line.chain, line.position, line.happened_at,
        case
          when line.position <> lag(line.position, 1, 0::bigint) over along + 1 then 'lines-missing'
          when line.previous_hash <> lag(line.hash, 1, sha256(convert_to(line.chain, 'UTF8'))) over along
            then 'does-not-follow'
          when line.hash <> sha256(line.previous_hash || convert_to(json_build_array(
              line.chain, line.position, extract(epoch from line.happened_at)::text, line.member_id,
              line.agency_id, line.action, line.purpose, line.people, line.categories, line.detail
            )::text, 'UTF8')) then 'reads-otherwise'
          when line.people <> coalesce(listed.people, '{}') then 'people-differ'
        end as fault
      from access.audit_event as line
      left join listed using (chain, position)
      window along as (partition by line.chain order by line.position)
    )
    select distinct on (chain) fault, chain, position, happened_at
    from judged
    where fault is not null
    order by chain, position
  `.execute(db)
  return breaksOf(rows)
}

/** Chains whose last line is not where, or not what, the mark of their end says. */
async function brokenEnds(db: Db): Promise<readonly AuditBreak[]> {
  const { rows } = await sql<BreakRow>`
    with ending as (
      select distinct on (chain) chain, position, hash, happened_at
      from access.audit_event
      order by chain, position desc
    )
    select case when mark.chain is null then 'end-missing' else 'end-elsewhere' end as fault,
      chain, coalesce(ending.position, mark.position) as position, ending.happened_at
    from ending
    full join access.audit_chain as mark using (chain)
    where mark.chain is null
      or coalesce(ending.position, 0) <> mark.position
      or coalesce(ending.hash, sha256(convert_to(chain, 'UTF8'))) <> mark.hash
    order by chain
  `.execute(db)
  return breaksOf(rows)
}

/** People listed under a line that is not there. */
async function strayPeople(db: Db): Promise<readonly AuditBreak[]> {
  const { rows } = await sql<BreakRow>`
    select distinct on (listed.chain) 'people-of-no-line' as fault, listed.chain, listed.position,
      null as happened_at
    from access.audit_person as listed
    where not exists (
      select from access.audit_event as line
      where line.chain = listed.chain and line.position = listed.position
    )
    order by listed.chain, listed.position
  `.execute(db)
  return breaksOf(rows)
}

/** The first seal that does not follow from the one before it, or does not say what it said. */
async function brokenSeals(db: Db): Promise<readonly AuditBreak[]> {
  const { rows } = await sql<BreakRow>`
    with judged as (
      select seal_number, sealed_at,
        case
          when seal_number <> lag(seal_number, 1, 0::bigint) over along + 1
            or previous_seal <> lag(seal, 1, '') over along then 'seal-missing'
          when seal <> encode(sha256(convert_to(json_build_array(
              previous_seal, seal_number, extract(epoch from sealed_at)::text, chains, positions, heads
            )::text, 'UTF8')), 'hex') then 'seal-reads-otherwise'
        end as fault
      from access.audit_seal
      window along as (order by seal_number)
    )
    select fault, 'seal' as chain, seal_number as position, sealed_at as happened_at
    from judged
    where fault is not null
    order by seal_number
    limit 1
  `.execute(db)
  return breaksOf(rows)
}

/** The first line of each chain that a seal knew and that is gone, or reads otherwise. */
async function brokenUnderSeals(db: Db): Promise<readonly AuditBreak[]> {
  const { rows } = await sql<BreakRow>`
    select distinct on (known.chain)
      case when line.chain is null then 'sealed-line-missing' else 'sealed-line-differs' end as fault,
      known.chain, known.position, line.happened_at
    from access.audit_seal as sealed
    cross join unnest(sealed.chains, sealed.positions, sealed.heads) as known (chain, position, head)
    left join access.audit_event as line
      on line.chain = known.chain and line.position = known.position
    where encode(line.hash, 'hex') is distinct from known.head
    order by known.chain, known.position
  `.execute(db)
  return breaksOf(rows)
}

async function hasSeal(db: Db, writtenDown: string): Promise<boolean> {
  const { rows } = await sql`select from access.audit_seal where seal = ${writtenDown}`.execute(db)
  return rows.length > 0
}

/** Whether there is an audit to check at all. */
export async function hasAudit(db: Db): Promise<boolean> {
  const { rows } = await sql<{ is_there: boolean }>`
    select to_regclass('access.audit_event') is not null
      and to_regclass('access.audit_seal') is not null as is_there
  `.execute(db)
  return rows[0]?.is_there ?? false
}
