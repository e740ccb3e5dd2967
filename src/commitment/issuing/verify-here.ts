import type { Needs } from '#foundations'
import { didOf } from '../badge/keys/did-web.ts'
import { didDocumentOf } from '../badge/keys/key-ring.ts'
import { badgeInFile } from '../badge/picture/picture.ts'
import { type StatusPurpose, statusPurposes } from '../badge/status/status-list.ts'
import type { Look, Verdict } from '../badge/verifying/verdict.ts'
import { type VerdictWords, verdictInWords } from '../badge/verifying/verdict-in-words.ts'
import { verify } from '../badge/verifying/verify.ts'
import { findEntry } from '../register/register.store.ts'
import type { RegisterEntry } from '../register/register-entry.ts'
import { readScheme } from '../scheme/scheme.store.ts'
import { signedBadge, signedStatusList } from './issue.ts'
import { publicKeys } from './issuing-key.store.ts'

/** What our own page finds out, in words; the names that somebody else may have written in them; and the entry of a badge that is our own. */
export type FoundOut = {
  readonly words: VerdictWords
  readonly names: readonly string[]
  readonly entry: RegisterEntry | undefined
}

/**
 * Checks a badge that somebody gave as a file or pasted, or the one of an entry whose address or reference they gave. Only
 * badges of this house are looked into: another issuer’s side is not asked from here.
 */
export async function verifyHere(needs: Needs, given: Uint8Array): Promise<FoundOut> {
  const reference = referenceGiven(given)
  if (!reference) return checkGiven(needs, given)
  const line = await findEntry(needs.db, reference)
  if (!line) {
    return nothing(
      'There is no such commitment',
      `The register has no commitment under the reference ${reference}.`,
    )
  }
  const badge = await signedBadge(needs, line.entry, (await readScheme(needs.db)).terms)
  return foundOf(await judge(needs, badge), line.entry)
}

async function checkGiven(needs: Needs, given: Uint8Array): Promise<FoundOut> {
  const read = badgeInFile(given)
  if (!read.ok) return nothing('There is no badge here that can be read', `${read.problem}.`)
  const verdict = await judge(needs, read.badge)
  const isText = verdict.kind === 'not-a-badge' && !/^\s*[[{]/.test(read.badge)
  return isText
    ? nothing(
        'There is no badge here that can be read',
        'It is neither a badge, nor a reference such as C2C-2026-001, nor the address of an entry.',
      )
    : foundOf(verdict, await entryOf(needs, verdict))
}

function judge(needs: Needs, badge: string): Promise<Verdict> {
  return verify(badge, lookHere(needs), needs.clock.now())
}

function foundOf(verdict: Verdict, entry: RegisterEntry | undefined): FoundOut {
  const badge = 'badge' in verdict ? verdict.badge : undefined
  const names = badge ? [badge.holder.name, badge.issuer.name, badge.award] : []
  return { words: verdictInWords(verdict), names, entry }
}

function nothing(title: string, sentence: string): FoundOut {
  return { words: { title, sentences: [sentence] }, names: [], entry: undefined }
}

/** The reference that was given instead of a badge, by itself or in the address of an entry. */
function referenceGiven(given: Uint8Array): string | undefined {
  return given.length > 300 ? undefined : referenceIn(new TextDecoder().decode(given).trim())
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

/** What a badge says of itself leads to the register only where it is as its issuer signed it. */
const believed: readonly Verdict['kind'][] = ['valid', 'revoked', 'suspended', 'expired', 'not-yet']

async function entryOf(needs: Needs, verdict: Verdict): Promise<RegisterEntry | undefined> {
  if (!believed.includes(verdict.kind)) return undefined
  const address = 'badge' in verdict ? verdict.badge?.holder.address : undefined
  const reference = address && referenceIn(address)
  return reference ? (await findEntry(needs.db, reference))?.entry : undefined
}
