import { createHash, randomBytes } from 'node:crypto'
import type { Member } from '#access'
import { type Needs, seal, unseal } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import type { DeviceId } from '../details/telling.store.ts'
import { keepDevice, noteSeen, revokeDevice, sealedSecretOf } from './device.store.ts'

/** What a phone is given when a member begins to use it: what wraps its key, and what it shows to be known. */
export type DeviceGiven = { readonly secret: string; readonly token: string }

/** A member begins to use a phone. The secret is kept sealed, to be given again to nobody but them; of the token a hash. */
export async function registerDevice(
  needs: Needs,
  by: Member,
  device: { readonly id: DeviceId; readonly name: string },
): Promise<Outcome<DeviceGiven, 'id-taken'>> {
  const given = {
    secret: randomBytes(32).toString('base64url'),
    token: randomBytes(32).toString('base64url'),
  }
  const isNew = await needs.db.transaction().execute((db) =>
    keepDevice(db, by, {
      ...device,
      tokenHash: hashOfToken(given.token),
      secretSealed: seal(needs.sealingKey, given.secret, phoneUse(device.id)),
      at: needs.clock.now(),
    }),
  )
  return isNew ? done(given) : refused('id-taken')
}

/** Gives a member's own phone, which is still in use, again what wraps its key. */
export async function openDevice(
  needs: Needs,
  by: Member,
  id: DeviceId,
): Promise<Outcome<{ readonly secret: string }, 'no-such-device'>> {
  return needs.db.transaction().execute(async (db) => {
    const sealed = await sealedSecretOf(db, by, id)
    const secret = sealed && unseal(needs.sealingKey, sealed, phoneUse(id))
    if (!secret) return refused('no-such-device')
    await noteSeen(db, id, needs.clock.now())
    return done({ secret })
  })
}

/** A member takes their own phone out of use, or a coordinator somebody's. It is told at its next contact, and wipes itself. */
export async function takeOutOfUse(
  needs: Needs,
  by: Member,
  id: DeviceId,
): Promise<Outcome<DeviceId, 'not-in-use'>> {
  const at = needs.clock.now()
  const was = await needs.db.transaction().execute((db) => revokeDevice(db, by, { id, at }))
  return was ? done(id) : refused('not-in-use')
}

/** The hash under which a phone's token is known. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** What the secret of a phone is sealed for. */
export function phoneUse(id: DeviceId): string {
  return `phone ${id}`
}
