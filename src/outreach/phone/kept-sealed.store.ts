import { sql } from 'kysely'
import type { Db, KeptSealed } from '#foundations'
import type { DeviceId } from '../details/telling.store.ts'
import { leftUse } from './decide-left.ts'
import { phoneUse } from './register-device.ts'

/** What this room keeps sealed: what opens the phones in use, and what phones left that nobody has looked at yet. */
export async function keptSealed(db: Db): Promise<readonly KeptSealed[]> {
  const phones = await sql<{ id: DeviceId; sealed: Buffer }>`
    select device_id as id, secret_sealed as sealed
    from outreach.device
    where revoked_at is null
  `.execute(db)
  const left = await sql<{ id: DeviceId; entry: string; sealed: Buffer }>`
    select device_id as id, entry_id as entry, entry_sealed as sealed
    from outreach.left_entry
    where decision is null
  `.execute(db)
  return [
    ...phones.rows.map(({ id, sealed }) => ({ ...phone, sealed, use: phoneUse(id) })),
    ...left.rows.map(({ id, entry, sealed }) => ({
      ...leftEntry,
      sealed,
      use: leftUse(id, entry),
    })),
  ]
}

const phone = { one: 'phone', many: 'phones' }
const leftEntry = { one: 'entry that a phone left', many: 'entries that phones left' }
