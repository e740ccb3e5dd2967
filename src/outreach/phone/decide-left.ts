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

/** An event as it was left, and how far ahead of ours the phone's clock was then. */
type Left = { readonly event: unknown; readonly aheadMs: number }

/** What a phone left behind, opened; nothing where the phone is none of those the member may see. */
export async function readLeft(needs: Needs, id: DeviceId) {
  return needs.db.transaction().execute(async (db) => {
    const device = await findDevice(db, id)
    if (!device?.isRevoked) return undefined
    const entries = (await leftEntries(db, id)).flatMap((entry) => {
      const text = unseal(needs.sealingKey, entry.sealed, leftUse(id, entry.id))
      return text === undefined ? [] : [{ id: entry.id, ...(JSON.parse(text) as Left) }]
    })
    return { device, entries }
  })
}

/**
 * A member decides about an entry that a phone left behind. Recorded, it is told by them, at the moment the
 * phone told as far as its clock was right when it left it.
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
    const deviceNow = now.add({ milliseconds: entry.aheadMs })
    const upload = { device: left.device, deviceNow, events: [entry.event] }
    const [answer] = (await takeUpload(needs, by, upload)).answers
    if (!answer || (answer.outcome !== 'stored' && answer.outcome !== 'already')) {
      return answer ?? 'no-such-entry'
    }
  }
  await needs.db
    .transaction()
    .execute((db) =>
      keepDecision(db, by, { deviceId, id: entryId as string as LeftEntryId, decision, at: now }),
    )
  return { id: entryId, outcome: 'stored' }
}
