import { randomBytes, randomInt } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { type Db, type Needs, seal, unseal } from '#foundations'
import { dayOfMoment, type MemberId } from '#vocabulary'
import type { AwardTold } from '../badge/award/award-told.ts'
import { credentialOf } from '../badge/award/credential.ts'
import { sign } from '../badge/award/sign.ts'
import { didOf } from '../badge/keys/did-web.ts'
import {
  exportIssuingKey,
  type IssuingKey,
  importIssuingKey,
  makeIssuingKey,
} from '../badge/keys/issuing-key.ts'
import { ringKeyOf } from '../badge/keys/key-ring.ts'
import { drawIndex, type StatusPurpose, statusListOf } from '../badge/status/status-list.ts'
import type { RegisterEntry } from '../register/register-entry.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { holderInWords } from './holder-in-words.ts'
import {
  keepIssuingKey,
  keyInUse,
  oneAtATime,
  statusPlaces,
  withdrawKey,
} from './issuing-key.store.ts'

type IssuingNeeds = Pick<Needs, 'db' | 'dbActing' | 'clock' | 'sealingKey' | 'publicUrl'>

/** The database for what signs badges, for the house or for a member. */
export const issuing = (needs: Pick<Needs, 'dbActing'>, by?: MemberId) =>
  needs.dbActing({ 'waymark.issuing': 'yes', ...(by ? { 'waymark.member_id': by } : {}) })
/** What a key of badges is sealed for. */
export const useOf = (id: string) => `issuing key ${id}`

/** The key that signs now for the address of the house; nothing before the first award there. */
async function signingKey(needs: IssuingNeeds): Promise<IssuingKey | undefined> {
  const did = didOf(needs.publicUrl())
  const kept = await issuing(needs)
    .transaction()
    .execute((db) => keyInUse(db, did))
  if (!kept) return undefined
  const text = unseal(needs.sealingKey, kept.sealed, useOf(kept.id))
  if (text === undefined)
    throw new Error('The issuing key was sealed with another key of the house')
  return importIssuingKey(text)
}

/** Makes the first key for the address of the house, where there is none; once, however many ask. */
export function makeFirstKey(needs: IssuingNeeds): Promise<void> {
  return issuing(needs)
    .transaction()
    .execute(async (db) => {
      await oneAtATime(db)
      if (!(await keyInUse(db, didOf(needs.publicUrl())))) await makeKey(needs, db)
    })
}

async function makeKey(needs: IssuingNeeds, db: Db): Promise<IssuingKey> {
  const month = dayOfMoment(needs.clock.now()).toPlainYearMonth()
  const key = await makeIssuingKey({ origin: needs.publicUrl(), month, seed: randomBytes(32) })
  const sealed = seal(needs.sealingKey, exportIssuingKey(key), useOf(key.id))
  await keepIssuingKey(db, { ringKey: ringKeyOf(key), did: key.controller, sealed })
  return key
}

/** Makes a new key; the one before signs no more, and what it signed still holds. */
export function rotateKey(needs: IssuingNeeds, by: MemberId): Promise<IssuingKey> {
  return issuing(needs, by)
    .transaction()
    .execute((db) => makeKey(needs, db))
}

/**
 * Withdraws a key that somebody else may have had. Where it was the one that signs here, another is made, and every badge is
 * signed anew when it is asked for next; any other leaves the one that signs as it is.
 */
export function withdrawCompromised(needs: IssuingNeeds, id: string, by: MemberId): Promise<void> {
  return issuing(needs, by)
    .transaction()
    .execute(async (db) => {
      await oneAtATime(db)
      const signing = await keyInUse(db, didOf(needs.publicUrl()))
      await withdrawKey(db, id)
      if (signing?.id === id) await makeKey(needs, db)
    })
}

/** Where the two bits of a new badge stand: drawn by chance, each a place that nobody has. */
export async function drawPlaces(
  needs: IssuingNeeds,
): Promise<{ readonly revocation: number; readonly suspension: number }> {
  const { revocation, suspension } = await statusPlaces(needs.db)
  const random = (below: number) => randomInt(below)
  return { revocation: drawIndex(revocation, random), suspension: drawIndex(suspension, random) }
}

/** One of the two lists that say which badges were taken back, signed; nothing before the first award. */
export async function signedStatusList(
  needs: IssuingNeeds,
  purpose: StatusPurpose,
): Promise<string | undefined> {
  const places = await statusPlaces(needs.db)
  const key = await signingKey(needs)
  if (!key) return undefined
  const now = needs.clock.now()
  const list = await statusListOf({
    purpose,
    address: listAddress(needs, purpose),
    issuerDid: key.controller,
    set: purpose === 'revocation' ? places.revoked : places.suspended,
    validFrom: now,
  })
  return sign(list, key, now)
}

/** The badge of an entry of the register, signed. */
export async function signedBadge(
  needs: IssuingNeeds,
  entry: RegisterEntry,
  scheme: Scheme,
): Promise<string> {
  const key = await signingKey(needs)
  if (!key) throw new Error('Something was awarded before there was a key')
  const made = credentialOf(awardTold(needs, entry, scheme))
  if (!made.ok) throw new Error(`A badge could not be made: ${made.problems.join('; ')}`)
  return sign(made.credential, key, Temporal.Instant.from(entry.award.from))
}

function awardTold(needs: IssuingNeeds, entry: RegisterEntry, scheme: Scheme): AwardTold {
  const origin = needs.publicUrl()
  const page = `${origin}/commitments/${entry.reference}`
  return {
    credentialId: `urn:uuid:${entry.award.credentialId}`,
    holder: {
      name: holderInWords(entry),
      registerAddress: page,
      reference: entry.reference,
    },
    achievement: {
      id: `${origin}/scheme`,
      name: scheme.name,
      description: scheme.about,
      criteria: 'Pledges that were reviewed, a plan of actions for them, and reporting on it.',
      version: '1',
    },
    issuer: {
      did: didOf(origin),
      name: entry.award.awardingBody,
      url: origin,
      kind: entry.award.isTest ? 'test' : 'real',
    },
    validFrom: Temporal.Instant.from(entry.award.from),
    validUntil: Temporal.Instant.from(entry.award.until),
    evidence: {
      address: `${page}/snapshots/${entry.award.snapshot}`,
      name: `Version ${entry.award.snapshot} of ${entry.reference}, as it was awarded`,
      sha256: entry.award.sha256,
    },
    statuses: {
      revocation: { list: listAddress(needs, 'revocation'), index: entry.award.revocationPlace },
      suspension: { list: listAddress(needs, 'suspension'), index: entry.award.suspensionPlace },
    },
    image: undefined,
  }
}

function listAddress(needs: IssuingNeeds, purpose: StatusPurpose): string {
  return `${needs.publicUrl()}/credentials/status/${purpose}`
}
