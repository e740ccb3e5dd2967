import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AgencyId } from '#vocabulary'
import type { CommitmentId } from './ids.ts'
import type { PlanSnapshot } from './snapshot/plan-snapshot.ts'
import type { AwardState, Commitment, SubmissionState } from './state/commitment.ts'

/** A commitment as a list tells it. */
export type ListedCommitment = {
  readonly id: CommitmentId
  readonly reference: string
  readonly title: string
  readonly state: SubmissionState
  readonly awardState: AwardState | undefined
  readonly applicants: string
  readonly agencyName: string
  readonly submittedAt: string | undefined
  readonly untilAt: string | undefined
  /** Whether the organisation of whoever reads has a part in it: then they do not assess it. */
  readonly isOwn: boolean
  /** How many concerns and reports wait for an answer; concerns are told to those who assess alone. */
  readonly concernsWaiting: number
  readonly reportsWaiting: number
  /** The day (YYYY-MM-DD) its award is next reported on; nothing where no award stands. */
  readonly reportDueOn: string | undefined
}

type Row = Omit<ListedCommitment, 'awardState' | 'submittedAt' | 'untilAt' | 'reportDueOn'> & {
  readonly awardState: AwardState | null
  readonly submittedAt: string | null
  readonly untilAt: string | null
  readonly reportDueOn: string | null
}

const columns = sql`
  commitment.stream_id as id, commitment.reference, commitment.title, commitment.state, commitment.award_state as "awardState",
  commitment.applicants, agency.name as "agencyName", commitment.submitted_at as "submittedAt", commitment.until_at as "untilAt",
  coalesce((select access.acting_agency()) = any (stream.agency_ids || stream.party_ids), false) as "isOwn",
  commitment.reports_waiting as "reportsWaiting", commitment.report_due_on::text as "reportDueOn",
  (select count(*)::integer from commitment.concern
    where concern.stream_id = commitment.stream_id and concern.answered_at is null) as "concernsWaiting"
`

/** The commitments open to whoever acts: of their organisation, or, for an assessor, handed in. Those that wait longest first. */
export async function listCommitments(db: Db, most: number): Promise<readonly ListedCommitment[]> {
  const { rows } = await sql<Row>`
    select ${columns}
    from commitment.commitment
    join commitment.stream using (stream_id)
    join directory.agency using (agency_id)
    order by commitment.submitted_at nulls last, commitment.reference desc
    limit ${most}
  `.execute(db)
  return rows.map(listedOf)
}

/** One of them; nothing where it is not open to whoever acts. */
export async function findCommitment(
  db: Db,
  id: CommitmentId,
): Promise<ListedCommitment | undefined> {
  const { rows } = await sql<Row>`
    select ${columns}
    from commitment.commitment
    join commitment.stream using (stream_id)
    join directory.agency using (agency_id)
    where commitment.stream_id = ${id}
  `.execute(db)
  return rows.map(listedOf)[0]
}

/** Keeps a commitment that begins, under the next reference of its year. */
export async function keepCommitment(
  db: Db,
  commitment: {
    readonly id: CommitmentId
    readonly title: string
    readonly agencyId: AgencyId
    readonly year: string
  },
): Promise<string> {
  const { rows } = await sql<{ reference: string }>`
    insert into commitment.commitment (stream_id, reference, title, state, applicants, agency_id, made_at)
    select ${commitment.id}, 'C2C-' || ${commitment.year}::text || '-' || lpad(commitment.next_number(${commitment.year})::text, 3, '0'),
      ${commitment.title}, 'draft', '', ${commitment.agencyId}, now()
    returning reference
  `.execute(db)
  return rows[0]?.reference ?? ''
}

/** Keeps what lists say of a commitment, and for which roles it opens. */
export async function keepCommitmentSummary(
  db: Db,
  id: CommitmentId,
  commitment: Commitment,
): Promise<void> {
  const { award, snapshots, state } = commitment
  const handedIn = snapshots.findLast(({ sha256, plan }) => sha256 === plan)
  const applicants = [...commitment.partners.values()].map(({ name }) => name).join(', ')
  await sql`
    update commitment.commitment
    set title = ${commitment.title}, state = ${state}, award_state = ${award?.state ?? null}, applicants = ${applicants},
      submitted_at = ${handedIn?.at.toString() ?? null}::timestamptz,
      until_at = ${commitment.until?.toString() ?? null}::timestamptz,
      credential_id = ${award?.credentialId ?? null}::uuid,
      revocation_place = ${award?.revocationPlace ?? null}::integer,
      suspension_place = ${award?.suspensionPlace ?? null}::integer,
      is_revoked = ${isTakenBack(award?.state)}, is_suspended = ${award?.state === 'suspended'},
      reports_waiting = ${reportsWaiting(commitment)},
      report_due_on = ${award && !award.endedAt ? award.nextReportOn : null}::date
    where stream_id = ${id}
  `.execute(db)
  const isHandedIn = snapshots.length > 0
  await sql`
    update commitment.stream set open_to = ${isHandedIn ? ['assessor'] : []}::text[]
    where stream_id = ${id} and open_to is distinct from ${isHandedIn ? ['assessor'] : []}::text[]
  `.execute(db)
}

/** Keeps a version that is handed in, whole. */
export async function keepSnapshot(
  db: Db,
  id: CommitmentId,
  snapshot: {
    readonly number: number
    readonly sha256: string
    readonly body: PlanSnapshot
    readonly at: string
  },
): Promise<void> {
  await sql`
    insert into commitment.snapshot (stream_id, number, sha256, body, made_at)
    values (${id}, ${snapshot.number}, ${snapshot.sha256}, ${JSON.stringify(snapshot.body)}::jsonb, ${snapshot.at}::timestamptz)
  `.execute(db)
}

/** The versions that were handed in, in order. */
export async function snapshotsOf(
  db: Db,
  id: CommitmentId,
): Promise<
  readonly { readonly number: number; readonly sha256: string; readonly body: PlanSnapshot }[]
> {
  const { rows } = await sql<{ number: number; sha256: string; body: PlanSnapshot }>`
    select number, sha256, body from commitment.snapshot where stream_id = ${id} order by number
  `.execute(db)
  return rows
}

/** Commitments whose time may have come. */
export async function onTheClock(db: Db): Promise<readonly CommitmentId[]> {
  const { rows } = await sql<{ id: CommitmentId }>`
    select id from commitment.on_the_clock() as id
  `.execute(db)
  return rows.map(({ id }) => id)
}

function listedOf(row: Row): ListedCommitment {
  return {
    ...row,
    awardState: row.awardState ?? undefined,
    submittedAt: row.submittedAt ?? undefined,
    untilAt: row.untilAt ?? undefined,
    reportDueOn: row.reportDueOn ?? undefined,
  }
}

/** Of an award that is over no report is waited for. */
function reportsWaiting({ award, reports }: Commitment): number {
  return award?.endedAt ? 0 : reports.filter(({ acceptedAt }) => !acceptedAt).length
}

/** A badge that was given up or replaced is taken back as one that was revoked: the register says which. */
function isTakenBack(state: AwardState | undefined): boolean {
  return state === 'revoked' || state === 'relinquished' || state === 'superseded'
}
