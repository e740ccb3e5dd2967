import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { ContactId, Id, MemberId } from '#vocabulary'
import type { ToldContact } from '../contacts/contact.ts'

export type DeviceId = Id<'device'>
export type ShiftId = Id<'shift'>

/** How a contact came: by whom, and from which phone, whose clock may have been wrong. */
export type Telling = {
  readonly memberId: MemberId
  readonly contactId: ContactId
  readonly wordsHash: Buffer
  readonly toldAt: Temporal.Instant
  readonly correctedAt: Temporal.Instant
  readonly device?:
    | {
        readonly id: DeviceId
        readonly sequence: number
        readonly aheadMs: number
        readonly shiftId: ShiftId | undefined
      }
    | undefined
}

/** A digest of all a contact says, by which telling twice is known from telling otherwise. It says nothing by itself. */
export function digestOf(told: ToldContact): Buffer {
  const moment = told.contactedAt.round({ smallestUnit: 'minute', roundingMode: 'trunc' })
  const words = { ...told, contactedAt: moment.toString() }
  return createHash('sha256').update(inOneOrder(words)).digest()
}

/** JSON with the names of everything in the order of the alphabet, and without what is missing. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  )
}

/** Notes how contacts came. */
export async function keepTellings(db: Db, tellings: readonly Telling[]): Promise<void> {
  if (tellings.length === 0) return
  const rows = tellings.map(
    ({
      device,
      ...one
    }) => sql`(${one.memberId}::uuid, ${one.contactId}::uuid, ${one.wordsHash}::bytea,
      ${one.toldAt.toString()}::timestamptz, ${one.correctedAt.toString()}::timestamptz,
      ${device?.id ?? null}::uuid, ${device?.sequence ?? null}::bigint, ${device?.aheadMs ?? 0}::bigint,
      ${device?.shiftId ?? null}::uuid)`,
  )
  await sql`
    insert into outreach.telling (member_id, contact_id, words_hash, told_at, corrected_at, device_id,
      device_sequence, device_ahead_ms, shift_id)
    values ${sql.join(rows)}
  `.execute(db)
}

/** The digests of what a member told before, by contact; those never told are left out. */
export async function digestsTold(
  db: Db,
  memberId: MemberId,
  contacts: readonly ContactId[],
): Promise<ReadonlyMap<ContactId, Buffer>> {
  const { rows } = await sql<{ id: ContactId; hash: Buffer }>`
    select contact_id as id, words_hash as hash
    from outreach.telling
    where member_id = ${memberId}
      and contact_id = any (${[...contacts]}::uuid[])
  `.execute(db)
  return new Map(rows.map(({ id, hash }) => [id, hash]))
}
