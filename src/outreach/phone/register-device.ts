import { createHash, randomBytes } from 'node:crypto'
import { endSessionsIn, type Member, type Session } from '#access'
import { type Needs, seal, unseal } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import type { DeviceId } from '../details/telling.store.ts'
import { keepDevice, revokeDevice, sealedSecretOf } from './device.store.ts'
import { browsersOf, isAnyLostSince, noteBrowser } from './device-browser.store.ts'
import { meetPhone } from './meet-phone.ts'

/** What a phone is given when a member begins to use it: what wraps its key, and what it shows to be known. */
export type DeviceGiven = { readonly secret: string; readonly token: string }

export type RegisterRefusal = 'id-taken' | 'sign-in-anew'

/**
 * A member begins to use a phone. The secret is kept sealed, to be given again to nobody but them; of the token a
 * hash. A sign-in from before one of their phones was lost is not enough: it may be the one in a thief's hand.
 */
export async function registerDevice(
  needs: Needs,
  session: Session,
  device: { readonly id: DeviceId; readonly name: string },
): Promise<Outcome<DeviceGiven, RegisterRefusal>> {
  const { member, signedInAt, browserId } = session
  const given = {
    secret: randomBytes(32).toString('base64url'),
    token: randomBytes(32).toString('base64url'),
  }
  return needs.db.transaction().execute(async (db) => {
    if (await isAnyLostSince(db, member.id, signedInAt)) return refused('sign-in-anew')
    const isNew = await keepDevice(db, member, {
      ...device,
      tokenHash: hashOfToken(given.token),
      secretSealed: seal(needs.sealingKey, given.secret, phoneUse(device.id)),
      at: needs.clock.now(),
    })
    if (!isNew) return refused('id-taken')
    await noteBrowser(db, device.id, browserId)
    return done(given)
  })
}

/** Gives a member's own phone, which is still in use, again what wraps its key. */
export async function openDevice(
  needs: Needs,
  session: Session,
  id: DeviceId,
): Promise<Outcome<{ readonly secret: string }, 'no-such-device'>> {
  return needs.db.transaction().execute(async (db) => {
    await meetPhone(db, session, { id, now: needs.clock.now() })
    const sealed = await sealedSecretOf(db, session.member, id)
    const secret = sealed && unseal(needs.sealingKey, sealed, phoneUse(id))
    return secret ? done({ secret }) : refused('no-such-device')
  })
}

/**
 * A member takes their own phone out of use, or a coordinator one of their organisation. Whoever is signed in on it is signed out
 * at once; it is told at its next contact, and wipes itself.
 */
export async function takeOutOfUse(
  needs: Needs,
  by: Member,
  id: DeviceId,
): Promise<Outcome<DeviceId, 'not-in-use'>> {
  const at = needs.clock.now()
  return needs.db.transaction().execute(async (db) => {
    const wasInUse = await revokeDevice(db, by, { id, at })
    if (!wasInUse) return refused('not-in-use')
    await endSessionsIn(db, await browsersOf(db, id))
    return done(id)
  })
}

/** The hash under which a phone's token is known. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** What the secret of a phone is sealed for. */
export function phoneUse(id: DeviceId): string {
  return `phone ${id}`
}
