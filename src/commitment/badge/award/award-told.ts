import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isUuid } from '#vocabulary'
import { isWebAddress } from '../keys/did-web.ts'
import { type StatusPurpose, statusListLength } from '../status/status-list.ts'

/** Where the bit of one award stands: the address of a status list, and the place in it. */
export type StatusPlace = { readonly list: string; readonly index: number }

/** A picture of the award on the web. */
export type AwardImage = { readonly address: string; readonly caption: string }

/** All that a badge tells of an award. Told again under the same id with a later `validFrom`, it is a renewal. */
export type AwardTold = {
  /** `urn:uuid:…`, the same for every renewal. */
  readonly credentialId: string
  readonly holder: {
    readonly name: string
    readonly registerAddress: string
    /** The reference people say, such as C2C-2026-014. */
    readonly reference: string
  }
  readonly achievement: {
    readonly id: string
    readonly name: string
    readonly description: string
    readonly criteria: string
    /** Of the rules of the scheme. */
    readonly version: string
  }
  readonly issuer: {
    readonly did: string
    readonly name: string
    readonly url: string
    readonly kind: 'real' | 'test'
  }
  readonly validFrom: Temporal.Instant
  readonly validUntil: Temporal.Instant
  /** The frozen public snapshot that was awarded, and the digest of its bytes in hexadecimal. */
  readonly evidence: { readonly address: string; readonly name: string; readonly sha256: string }
  readonly statuses: { readonly [Purpose in StatusPurpose]: StatusPlace }
  readonly image: AwardImage | undefined
}

/** What pages cannot show and XML cannot hold: control characters, halves of characters, and what is none. */
const unprintable = /[\p{Cs}\uFFFE\uFFFF]|(?![\n\t])\p{Cc}/u

const words = (what: string, most: number) =>
  z
    .string()
    .trim()
    .min(1, `Enter ${what}`)
    .max(most, `Enter ${what} in ${most} characters or fewer`)
    .refine((text) => !unprintable.test(text), `Enter ${what} in characters that can be printed`)

const web = (what: string) => z.string().refine(isWebAddress, `Enter an https address for ${what}`)

const place = (what: string) =>
  z.object({
    list: web(`the list of ${what} badges`),
    index: z
      .int()
      .min(0)
      .max(statusListLength - 1, `The list of ${what} badges has no such place`),
  })

const moment = z.instanceof(Temporal.Instant)

const isUrnUuid = (id: string) => id.startsWith('urn:uuid:') && isUuid(id.slice(9))

const award = z.object({
  credentialId: z.string().refine(isUrnUuid, 'The id of a badge must be a urn:uuid'),
  holder: z.object({
    name: words('the name of the holder', 200),
    registerAddress: web('the holder’s page of the register'),
    reference: words('the reference of the holder’s entry', 50),
  }),
  achievement: z.object({
    id: z
      .string()
      .refine((id) => isUrnUuid(id) || isWebAddress(id), 'Enter an https address for the award'),
    name: words('the name of the award', 100),
    description: words('what the award is', 500),
    criteria: words('what the award is given for', 3000),
    version: words('the version of the rules', 50),
  }),
  issuer: z.object({
    did: z.string().startsWith('did:web:', 'The issuer must be told by a did:web'),
    name: words('the name of the issuer', 200),
    url: web('the issuer'),
    kind: z.enum(['real', 'test']),
  }),
  validFrom: moment,
  validUntil: moment,
  evidence: z.object({
    address: web('the snapshot'),
    name: words('the name of the snapshot', 200),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'The digest of the snapshot must be a SHA-256'),
  }),
  statuses: z.object({ revocation: place('revoked'), suspension: place('suspended') }),
  image: z
    .object({ address: web('the picture'), caption: words('what the picture shows', 200) })
    .optional(),
})

/** What would make no badge, in sentences; none when the award can be told. */
export function awardProblems(told: AwardTold): readonly string[] {
  const read = award.safeParse(told)
  const problems = read.success ? [] : read.error.issues.map(({ message }) => message)
  const isOver = Temporal.Instant.compare(told.validFrom, told.validUntil) >= 0
  return [
    ...problems,
    ...(isOver ? ['The award must end after it begins'] : []),
    ...(sharesAddress(told) ? ['No two things in a badge may have one address'] : []),
  ]
}

/** Of two things with one address a signature does not say which of their names is whose. */
function sharesAddress({ holder, achievement, issuer, evidence, image }: AwardTold): boolean {
  const { did } = issuer
  const ids = [holder.registerAddress, achievement.id, did, evidence.address, image?.address]
  const told = ids.filter((id) => id !== undefined)
  return new Set(told).size < told.length
}
