import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import type { Db } from '#foundations'
import type { Id, MemberId } from '#vocabulary'
import { momentOfColumn } from '../contacts/contact.store.ts'
import type { DeviceId } from '../details/telling.store.ts'

/** A phone that a member uses, or used. */
export type Device = {
  readonly id: DeviceId
  readonly memberId: MemberId
  readonly memberName: string
  readonly name: string
  readonly registeredAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
  readonly isRevoked: boolean
  readonly isWiped: boolean
  /** Entries it left behind that nobody has looked at yet. */
  readonly leftBehind: number
}

type DeviceRow = Omit<Device, 'registeredAt' | 'lastSeenAt'> & {
  registered_at: string
  last_seen_at: string
}

const deviceColumns = sql`
  device.device_id as id, device.member_id as "memberId", member.name as "memberName", device.name,
  device.registered_at, device.last_seen_at, device.revoked_at is not null as "isRevoked",
  device.wiped_at is not null as "isWiped",
  (select count(*)::integer from outreach.left_entry as entry
    where entry.device_id = device.device_id and entry.decision is null) as "leftBehind"
`

/** Keeps a phone a member begins to use. Says whether its id was free. */
export async function keepDevice(
  db: Db,
  by: Member,
  device: {
    readonly id: DeviceId
    readonly name: string
    readonly tokenHash: Buffer
    readonly secretSealed: Buffer
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const at = device.at.toString()
  const { rows } = await sql`
    insert into outreach.device (device_id, member_id, agency_id, name, token_hash, secret_sealed,
      registered_at, last_seen_at)
    values (${device.id}, ${by.id}, ${by.agencyId}, ${device.name}, ${device.tokenHash}, ${device.secretSealed},
      ${at}, ${at})
    on conflict (device_id) do nothing
    returning device_id
  `.execute(db)
  return rows.length > 0
}

/** A phone, where it is the member's own or, for a coordinator, of their organisation. */
export async function findDevice(db: Db, id: DeviceId): Promise<Device | undefined> {
  const { rows } = await sql<DeviceRow>`
    select ${deviceColumns}
    from outreach.device as device
    join access.member using (member_id)
    where device.device_id = ${id}
  `.execute(db)
  return rows[0] && read(rows[0])
}

/** Every phone the member may see, those in use first. */
export async function listDevices(db: Db): Promise<readonly Device[]> {
  const { rows } = await sql<DeviceRow>`
    select ${deviceColumns}
    from outreach.device as device
    join access.member using (member_id)
    order by device.revoked_at is not null, member.name, device.registered_at desc, device.device_id
    limit 200
  `.execute(db)
  return rows.map(read)
}

/** What wraps the key of a member's own phone, sealed. */
export async function sealedSecretOf(
  db: Db,
  by: Member,
  id: DeviceId,
): Promise<Buffer | undefined> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select secret_sealed as sealed
    from outreach.device
    where device_id = ${id} and member_id = ${by.id} and revoked_at is null
  `.execute(db)
  return rows[0]?.sealed
}

/** Notes that a phone in use was heard of. */
export async function noteSeen(db: Db, id: DeviceId, at: Temporal.Instant): Promise<void> {
  await sql`
    update outreach.device set last_seen_at = ${at.toString()} where device_id = ${id} and revoked_at is null
  `.execute(db)
}

/** Takes a phone out of use; says whether it was in use. */
export async function revokeDevice(
  db: Db,
  by: Member,
  { id, at }: { readonly id: DeviceId; readonly at: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await sql`
    update outreach.device
    set revoked_at = ${at.toString()}, revoked_by = ${by.id}
    where device_id = ${id} and revoked_at is null
    returning device_id
  `.execute(db)
  return rows.length > 0
}

/** Of a phone that shows its token, in anybody's name: whether it is in use; nothing where there is none such. */
export async function deviceState(
  db: Db,
  id: DeviceId,
  tokenHash: Buffer,
): Promise<'in_use' | 'revoked' | undefined> {
  const { rows } = await sql<{ state: 'in_use' | 'revoked' | null }>`
    select outreach.device_state(${id}, ${tokenHash}) as state
  `.execute(db)
  return rows[0]?.state ?? undefined
}

export type LeftEntryId = Id<'left-entry'>

/** Takes what a phone taken out of use still held, sealed; says how many are kept, nothing where it may leave none. */
export async function keepLeftEntries(
  db: Db,
  { id, tokenHash }: { readonly id: DeviceId; readonly tokenHash: Buffer },
  entries: readonly { readonly id: string; readonly sealed: Buffer }[],
): Promise<number | undefined> {
  const { rows } = await sql<{ here: number | null }>`
    select outreach.leave_entries(${id}, ${tokenHash}, ${entries.map((one) => one.id)}::uuid[],
      ${entries.map((one) => one.sealed)}::bytea[]) as here
  `.execute(db)
  return rows[0]?.here ?? undefined
}

/** Notes that a phone says it has wiped itself. */
export async function noteWiped(db: Db, id: DeviceId, tokenHash: Buffer): Promise<void> {
  await sql`select outreach.device_wiped(${id}, ${tokenHash})`.execute(db)
}

/** What a phone left behind that nobody has decided about. */
export async function leftEntries(
  db: Db,
  id: DeviceId,
): Promise<readonly { readonly id: LeftEntryId; readonly sealed: Buffer }[]> {
  const { rows } = await sql<{ id: LeftEntryId; sealed: Buffer }>`
    select entry_id as id, entry_sealed as sealed
    from outreach.left_entry
    where device_id = ${id} and decision is null
    order by entry_id
    limit 100
  `.execute(db)
  return rows
}

/** Notes what was decided about an entry a phone left behind. */
export async function keepDecision(
  db: Db,
  by: Member,
  entry: {
    readonly deviceId: DeviceId
    readonly id: LeftEntryId
    readonly decision: 'recorded' | 'left_out'
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await sql`
    update outreach.left_entry
    set decision = ${entry.decision}, decided_by = ${by.id}, decided_at = ${entry.at.toString()}
    where device_id = ${entry.deviceId} and entry_id = ${entry.id} and decision is null
  `.execute(db)
}

function read({ registered_at, last_seen_at, ...rest }: DeviceRow): Device {
  return {
    ...rest,
    registeredAt: momentOfColumn(registered_at),
    lastSeenAt: momentOfColumn(last_seen_at),
  }
}

/** Takes every phone of a member who has left out of use; of nobody else. */
export async function revokeDevicesOf(db: Db, memberId: MemberId): Promise<void> {
  await sql`select outreach.revoke_devices_of_left(${memberId})`.execute(db)
}
