import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { Needs } from '#foundations'
import type { Member } from '../../members/member.ts'
import { atTheDoor } from '../door/at-the-door.store.ts'
import { keepChallenge, passkeysOf } from './passkey.store.ts'

type Gate = Pick<Needs, 'db' | 'clock' | 'publicUrl'>

/** How long a device may take to answer, in milliseconds; the challenge itself lasts no longer. */
const timeout = 5 * 60_000

/** The name of the house that passkeys belong to: its host, without the port. */
export function passkeyHost({ publicUrl }: Pick<Needs, 'publicUrl'>): string {
  return new URL(publicUrl()).hostname
}

/** What a browser is asked for when somebody signs in: any passkey of this house, opened by its owner. */
export async function optionsToSignIn(needs: Gate): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({
    rpID: passkeyHost(needs),
    userVerification: 'required',
    timeout,
  })
  const { challenge } = options
  const now = needs.clock.now()
  await atTheDoor(needs, (db) => keepChallenge(db, { challenge, memberId: undefined, now }))
  return options
}

/** What a browser is asked for when a member adds a passkey: one they have not added yet, kept on the device itself. */
export async function optionsToAdd(
  needs: Gate,
  member: Member,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await atTheDoor(needs, (db) => passkeysOf(db, member.id))
  const options = await generateRegistrationOptions({
    rpName: 'Waymark',
    rpID: passkeyHost(needs),
    userName: member.name,
    userDisplayName: member.name,
    userID: new TextEncoder().encode(member.id),
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout,
  })
  const { challenge } = options
  const now = needs.clock.now()
  await atTheDoor(needs, (db) => keepChallenge(db, { challenge, memberId: member.id, now }))
  return options
}
