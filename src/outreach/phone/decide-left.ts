import { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import { type Needs, unseal } from '#foundations'
import type { ContactId } from '#vocabulary'
import type { DeviceId } from '../details/telling.store.ts'
import { findDevice, keepDecision, type LeftEntryId, leftEntries } from './device.store.ts'
import type { EventAnswer } from './phone-event.ts'
import { takeUpload } from './take-upload.ts'

/** What an entry that was left behind is sealed for. */
export function leftUse(device: DeviceId, entryId: string): string {
  return `left on phone ${device}, entry ${entryId.toLowerCase()}`
}

/** What a phone left behind, opened; nothing where the phone is none of those the member may see. */
export async function readLeft(needs: Needs, id: DeviceId) {
  return needs.db.transaction().execute(async (db) => {
    const device = await findDevice(db, id)
    if (!device?.isRevoked) return undefined
    const entries = (await leftEntries(db, id)).flatMap((entry) => {
      const text = unseal(needs.sealingKey, entry.sealed, leftUse(id, entry.id))
      return text === undefined ? [] : [{ id: entry.id, event: JSON.parse(text) as unknown }]
    })
    return { device, entries }
  })
}

/**
 * A member decides about an entry that a phone left behind. Recorded, it is told by them, at the moment the
 * phone told; whether its clock was right is for them to know.
 */
export async function decideLeft(
  needs: Needs,
  by: Member,
  wish: {
    readonly deviceId: DeviceId
    readonly entryId: ContactId
    readonly decision: 'recorded' | 'left_out'
  },
): Promise<EventAnswer | 'no-such-entry'> {
  const { deviceId, entryId, decision } = wish
  const left = await readLeft(needs, deviceId)
  const entry = left?.entries.find(({ id }) => String(id) === String(entryId))
  if (!left || !entry) return 'no-such-entry'
  const now = needs.clock.now()
  if (decision === 'recorded') {
    const upload = { device: left.device, deviceNow: now, events: [entry.event] }
    const [answer] = (await takeUpload(needs, by, upload)).answers
    if (!answer || (answer.outcome !== 'stored' && answer.outcome !== 'already')) {
      return answer ?? 'no-such-entry'
    }
  }
  const at = Temporal.Instant.fromEpochMilliseconds(now.epochMilliseconds)
  await needs.db
    .transaction()
    .execute((db) =>
      keepDecision(db, by, { deviceId, id: entryId as string as LeftEntryId, decision, at }),
    )
  return { id: entryId, outcome: 'stored' }
}
