import type { Needs } from '#foundations'
import { didOf } from '../badge/keys/did-web.ts'
import { didDocumentOf } from '../badge/keys/key-ring.ts'
import { badgeInFile } from '../badge/picture/picture.ts'
import { type StatusPurpose, statusPurposes } from '../badge/status/status-list.ts'
import type { Look, Verdict } from '../badge/verifying/verdict.ts'
import { verify } from '../badge/verifying/verify.ts'
import { findEntry } from '../register/register.store.ts'
import type { RegisterEntry } from '../register/register-entry.ts'
import { readScheme } from '../scheme/scheme.store.ts'
import { signedBadge, signedStatusList } from './issue.ts'
import { publicKeys } from './issuing-key.store.ts'

/** What our own page finds out about a badge, and what the register says of it. */
export type FoundOut = { readonly verdict: Verdict; readonly entry: RegisterEntry | undefined }

/**
 * Checks a badge that somebody gave as a file or pasted, or the one of an entry whose address or reference they gave. Only
 * badges of this house are looked into: another issuer’s side is not asked from here.
 */
export async function verifyHere(needs: Needs, given: Uint8Array): Promise<FoundOut> {
  const line = await entryMeant(needs, given)
  const verdict = await verify(
    line ? await signedBadge(needs, line, (await readScheme(needs.db)).terms) : badgeIn(given),
    lookHere(needs),
    needs.clock.now(),
  )
  return { verdict, entry: line ?? (await entryOf(needs, verdict)) }
}

/** The entry of the register, where a reference or its address was given instead of a badge. */
async function entryMeant(needs: Needs, given: Uint8Array): Promise<RegisterEntry | undefined> {
  if (given.length > 300) return undefined
  const reference = referenceIn(new TextDecoder().decode(given).trim())
  return reference ? (await findEntry(needs.db, reference))?.entry : undefined
}

function badgeIn(given: Uint8Array): string {
  const read = badgeInFile(given)
  return read.ok ? read.badge : new TextDecoder().decode(given)
}

function referenceIn(address: string): string | undefined {
  return /^(?:https?:\/\/\S+\/)?(C2C-\d{4}-\d+)\/?$/i.exec(address)?.[1]?.toUpperCase()
}

/** The issuer’s side, where the issuer is this house. */
function lookHere(needs: Needs): Look {
  const origin = needs.publicUrl()
  return {
    didDocument: async (did) => {
      if (did !== didOf(origin)) throw new Error('This page checks badges of its own house')
      return didDocumentOf(await publicKeys(needs.db), origin)
    },
    statusList: async (address) => {
      const purpose = statusPurposes.find(
        (one) => address === `${origin}/credentials/status/${one}`,
      )
      if (!purpose) throw new Error('This list is not of this house')
      const list = await signedStatusList(needs, purpose satisfies StatusPurpose)
      if (!list) throw new Error('This house has given no badge yet')
      return JSON.parse(list)
    },
  }
}

async function entryOf(needs: Needs, verdict: Verdict): Promise<RegisterEntry | undefined> {
  const address = 'badge' in verdict ? verdict.badge?.holder.address : undefined
  const reference = address && referenceIn(address)
  return reference ? (await findEntry(needs.db, reference))?.entry : undefined
}
