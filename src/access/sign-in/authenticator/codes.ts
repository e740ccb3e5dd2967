import { randomInt } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import type { Temporal } from 'temporal-polyfill'

/** How far a phone's clock may be off, in seconds: one step before or after (RFC 6238, 5.2). */
const tolerance = 30

/** A new secret for an authenticator app: 160 random bits, in base32 as the apps read it. */
export function newSecret(): string {
  return generateSecret()
}

/** What the code that an app reads with its camera says. */
export function addressForApp(secret: string, label: string): string {
  return generateURI({ issuer: 'Waymark', label, secret })
}

/** A secret in groups of four, for typing it in. */
export function inGroups(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/g, '$1 ')
}

/**
 * The step of time that a code belongs to; `undefined` when it is wrong, or of a step that was used before,
 * so that somebody who looked over a shoulder cannot use it again.
 */
export function stepOfCode(
  code: string,
  secret: string,
  when: { readonly now: Temporal.Instant; readonly lastStep: number },
): number | undefined {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const epoch = Math.floor(when.now.epochMilliseconds / 1000)
  const found = verifySync({
    ...{ secret, token, epoch, epochTolerance: tolerance },
    ...(when.lastStep > 0 ? { afterTimeStep: when.lastStep } : {}),
  })
  return found.valid && 'timeStep' in found ? found.timeStep : undefined
}

/** How many recovery codes a member is given. */
const recoveryCodesGiven = 10

/** Letters and figures that nobody mixes up: without 0, 1, I, L, O and U (after Crockford’s base 32). */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** New recovery codes, in place of any before. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: recoveryCodesGiven }, newRecoveryCode)
}

/** A new recovery code: sixteen letters and figures, 78 bits, so that a hash of it cannot be tried through. */
export function newRecoveryCode(): string {
  return inHyphens(Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join(''))
}

/** A recovery code as it is compared, however it was typed; `undefined` for what can be none. */
export function readRecoveryCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return code.length === 16 ? inHyphens(code) : undefined
}

function inHyphens(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-')
}
