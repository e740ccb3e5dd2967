import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { BrowserId } from '#access'
import type { Db } from '#foundations'
import type { MemberId } from '#vocabulary'
import type { DeviceId } from '../details/telling.store.ts'

/** Notes in which browser a member is signed in as their phone is heard of. */
export async function noteBrowser(db: Db, id: DeviceId, browserId: BrowserId): Promise<void> {
  await sql`
    insert into outreach.device_browser (device_id, browser_id)
    values (${id}, ${browserId})
    on conflict (device_id, browser_id) do nothing
  `.execute(db)
}

/** The browsers in which a phone's member was signed in as it was heard of. */
export async function browsersOf(db: Db, id: DeviceId): Promise<readonly BrowserId[]> {
  const { rows } = await sql<{ id: BrowserId }>`
    select browser_id as id from outreach.device_browser where device_id = ${id} order by browser_id
  `.execute(db)
  return rows.map((row) => row.id)
}

/** Whether one of a member's phones was taken out of use after a moment. */
export async function isAnyLostSince(
  db: Db,
  memberId: MemberId,
  moment: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ isLost: boolean }>`
    select exists (
      select from outreach.device
      where member_id = ${memberId} and revoked_at > ${moment.toString()}
    ) as "isLost"
  `.execute(db)
  return rows[0]?.isLost ?? false
}
