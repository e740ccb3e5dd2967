import { Temporal } from 'temporal-polyfill'
import type { AwardTold } from './award/award-told.ts'
import { credentialOf } from './award/credential.ts'
import { sign } from './award/sign.ts'
import type { Json } from './json.ts'
import { didOf } from './keys/did-web.ts'
import { type IssuingKey, makeIssuingKey } from './keys/issuing-key.ts'
import { didDocumentOf, type KeyRing, ringKeyOf } from './keys/key-ring.ts'
import { type StatusPurpose, statusListOf, statusPurposes } from './status/status-list.ts'
import type { Look } from './verifying/verdict.ts'

/** Where the issuer of tests would answer. */
export const awardOrigin = 'https://waymark.example.org'

/** A moment in the time of the award of tests. */
export const inItsTime = Temporal.Instant.from('2026-11-30T10:00:00Z')

/** For tests: an invented award, made by an issuer at an origin, with what a test wants otherwise. */
export function anAward(put: Partial<AwardTold> = {}, origin = awardOrigin): AwardTold {
  return {
    credentialId: 'urn:uuid:0193a1b2-c3d4-7e5f-8a6b-0123456789ab',
    holder: {
      name: 'Larkfield Homes',
      registerAddress: `${origin}/register/larkfield-homes`,
      reference: 'C2C-2026-014',
    },
    achievement: {
      id: `${origin}/award/rules-1`,
      name: 'Commitment to collaborate',
      description: 'Given to an organisation that has said what it will do, and reports on it.',
      criteria: 'A plan that was reviewed,\nwith somebody who answers for it.',
      version: '1',
    },
    issuer: { did: didOf(origin), name: 'Invented Taskforce', url: origin, kind: 'test' },
    validFrom: Temporal.Instant.from('2026-03-01T00:00:00Z'),
    validUntil: Temporal.Instant.from('2028-03-01T00:00:00Z'),
    evidence: {
      address: `${origin}/register/larkfield-homes/plan-1`,
      name: 'The plan of Larkfield Homes, as awarded',
      sha256: 'ab'.repeat(32),
    },
    statuses: {
      revocation: { list: listAt('revocation', origin), index: 94_567 },
      suspension: { list: listAt('suspension', origin), index: 12_345 },
    },
    image: undefined,
    ...put,
  }
}

/** For tests: a key of an issuer, another for each number. */
export function aKey(number = 1, origin = awardOrigin): Promise<IssuingKey> {
  const month = Temporal.PlainYearMonth.from('2026-03')
  return makeIssuingKey({ origin, month, seed: new Uint8Array(32).fill(number) })
}

/** For tests: the signed badge of an award. Throws when it cannot be told. */
export async function aBadge(award = anAward(), key?: IssuingKey): Promise<string> {
  const made = credentialOf(award)
  if (!made.ok) throw new Error(made.problems.join(' '))
  return sign(made.credential, key ?? (await aKey()), award.validFrom)
}

/** For tests: a signed status list with some bits set. */
export async function aList(
  purpose: StatusPurpose,
  set: Iterable<number>,
  { key, origin = awardOrigin }: { readonly key?: IssuingKey; readonly origin?: string } = {},
): Promise<Json> {
  const validFrom = Temporal.Instant.from('2026-03-01T00:00:00Z')
  const address = listAt(purpose, origin)
  const list = await statusListOf({ purpose, address, issuerDid: didOf(origin), set, validFrom })
  return JSON.parse(await sign(list, key ?? (await aKey(1, origin)), validFrom))
}

/** For tests: what the issuer’s side publishes, each under its address, with nothing taken back. */
export async function published(ring?: KeyRing): Promise<Map<string, Json>> {
  const keys = ring ?? [ringKeyOf(await aKey())]
  const lists = statusPurposes.map(
    async (purpose) => [listAt(purpose, awardOrigin), await aList(purpose, [])] as const,
  )
  return new Map([
    [didOf(awardOrigin), didDocumentOf(keys, awardOrigin)],
    ...(await Promise.all(lists)),
  ])
}

/** For tests: a verifier’s look at what is published; it throws for all else. */
export function lookAt(pages: ReadonlyMap<string, unknown>): Look {
  const read = async (address: string) => {
    if (!pages.has(address)) throw new Error(`Nobody answers at ${address}`)
    return pages.get(address)
  }
  return { didDocument: read, statusList: read }
}

/** Where the issuer of tests publishes a list. */
export function listAt(purpose: StatusPurpose, origin: string): string {
  return `${origin}/status/${purpose}`
}
