import type { Temporal } from 'temporal-polyfill'
import type { Session } from '#access'
import type { Db } from '#foundations'
import type { DeviceId } from '../details/telling.store.ts'
import { type Device, findDevice, noteSeen } from './device.store.ts'
import { noteBrowser } from './device-browser.store.ts'
import type { UploadAnswer } from './phone-event.ts'

type Met =
  | { readonly state: 'in_use'; readonly device: Device }
  | { readonly state: Exclude<UploadAnswer['device'], 'in_use'>; readonly device?: never }

/**
 * A phone speaks where somebody is signed in: how it stands to them. Where it is theirs and in use, it is noted
 * that it was heard of, and in which browser: there they are signed out once it is taken out of use.
 */
export async function meetPhone(
  db: Db,
  session: Session,
  { id, now }: { readonly id: DeviceId; readonly now: Temporal.Instant },
): Promise<Met> {
  const device = await findDevice(db, id)
  if (!device) return { state: 'unknown' }
  if (device.isRevoked) return { state: 'revoked' }
  if (device.memberId !== session.member.id) return { state: 'other' }
  await noteSeen(db, id, now)
  await noteBrowser(db, id, session.browserId)
  return { state: 'in_use', device }
}
