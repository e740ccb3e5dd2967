import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { MemberId, PersonId } from '#vocabulary'
import type { Sealing, SealingId, SealingReason } from './sealing.ts'

type SealingRow = {
  readonly id: SealingId
  readonly personId: PersonId
  readonly reason: SealingReason
  readonly sealedBy: MemberId
  readonly sealedAt: string
  readonly reviewOn: string
}

const columns = sql`
  sealing_id as id, person_id as "personId", reason, sealed_by as "sealedBy",
  to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "sealedAt", review_on as "reviewOn"
`

/** Every seal that stands and is told to whoever acts, the one to be looked at soonest first. */
export async function sealingsNow(db: Db): Promise<readonly Sealing[]> {
  const { rows } = await sql<SealingRow>`
    select ${columns} from access.sealing where lifted_at is null order by review_on, sealing_id
  `.execute(db)
  return rows.map(read)
}

/** The seal that stands on somebody's record, where it is told to whoever acts. */
export async function sealingOf(db: Db, personId: PersonId): Promise<Sealing | undefined> {
  const { rows } = await sql<SealingRow>`
    select ${columns} from access.sealing
    where person_id = ${personId} and lifted_at is null
    order by sealed_at
    limit 1
  `.execute(db)
  return rows[0] && read(rows[0])
}

/** Seals a record from the moment the transaction ends. The same seal sent twice is one. */
export async function keepSealOn(
  db: Db,
  sealing: Omit<Sealing, 'sealedAt'>,
  note: string,
): Promise<void> {
  await sql`
    insert into access.sealing (person_id, sealing_id, reason, note, sealed_by, review_on)
    values (${sealing.personId}, ${sealing.id}, ${sealing.reason}, ${note || null}, ${sealing.sealedBy},
      ${sealing.reviewOn.toString()})
    on conflict (person_id, sealing_id) do nothing
  `.execute(db)
}

/** Lifts every seal on a record. */
export async function keepLifted(db: Db, personId: PersonId, by: MemberId): Promise<void> {
  await sql`
    update access.sealing set lifted_at = now(), lifted_by = ${by}
    where person_id = ${personId} and lifted_at is null
  `.execute(db)
}

/** Says when a seal is to be looked at again. */
export async function keepReview(
  db: Db,
  sealing: Pick<Sealing, 'id' | 'personId'>,
  reviewOn: Temporal.PlainDate,
): Promise<void> {
  await sql`
    update access.sealing set review_on = ${reviewOn.toString()}
    where person_id = ${sealing.personId} and sealing_id = ${sealing.id} and lifted_at is null
  `.execute(db)
}

function read(row: SealingRow): Sealing {
  return {
    ...row,
    sealedAt: Temporal.Instant.from(row.sealedAt),
    reviewOn: Temporal.PlainDate.from(row.reviewOn),
  }
}
