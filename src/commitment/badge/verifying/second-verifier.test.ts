import { verifyCredential } from '@digitalcredentials/verifier-core'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { aBadge, aList, anAward, inItsTime, lookAt } from '../an-award.ts'
import type { Json } from '../json.ts'
import { didDocumentAddress } from '../keys/did-web.ts'
import type { Verdict } from './verdict.ts'
import { issuerDid, pages, revocationList, statuses, suspensionList } from './verdict-of.ts'
import { verify } from './verify.ts'

// The second verifier asks the machine what the time is, so these times are far to either side of any day of ours.
const begun = Temporal.Instant.from('2020-01-01T00:00:00Z')
const standing = await aBadge(
  anAward({ validFrom: begun, validUntil: Temporal.Instant.from('2999-01-01T00:00:00Z') }),
)
const over = await aBadge(
  anAward({ validFrom: begun, validUntil: Temporal.Instant.from('2021-01-01T00:00:00Z') }),
)
const altered = standing.replace('Larkfield Homes', 'Larkfield Hopes')
const revoked = await aList('revocation', [statuses.revocation.index])
const suspended = await aList('suspension', [statuses.suspension.index])

let there: ReadonlyMap<string, Json> = pages

/** In place of the network: what the issuer publishes; the schema of the standard, which is not looked at here, allows all. */
function answerTo(address: string): Response {
  if (address.startsWith('https://purl.imsglobal.org/spec/ob/v3p0/schema/')) {
    return Response.json({})
  }
  const page = there.get(address === didDocumentAddress(issuerDid) ? issuerDid : address)
  return page ? Response.json(page) : new Response('', { status: 404 })
}

beforeAll(() => {
  vi.stubGlobal('fetch', async (asked: Request | string) =>
    answerTo(typeof asked === 'string' ? asked : asked.url),
  )
})
afterAll(() => {
  vi.unstubAllGlobals()
})

/** What the second verifier finds wrong, but for the register of issuers it would like to see. */
async function foundBySecond(text: string): Promise<readonly string[]> {
  const asked = { credential: JSON.parse(text), knownDIDRegistries: [] }
  const { errors, log } = await verifyCredential(asked)
  const steps = (log ?? []).filter(({ id, valid }) => valid !== true && id !== 'registered_issuer')
  const told = steps.map(({ id, valid, error }) => `${id}: ${error ? error.name : valid}`)
  return [...(errors ?? []).map(({ name }) => String(name)), ...told]
}

const answers: readonly {
  readonly kind: Verdict['kind']
  readonly text: string
  readonly changed: readonly (readonly [string, Json])[]
  readonly gone: readonly string[]
  readonly second: readonly string[]
}[] = [
  { kind: 'valid', text: standing, changed: [], gone: [], second: [] },
  {
    kind: 'revoked',
    text: standing,
    changed: [[revocationList, revoked]],
    gone: [],
    second: ['revocation_status: false'],
  },
  {
    kind: 'suspended',
    text: standing,
    changed: [[suspensionList, suspended]],
    gone: [],
    second: ['suspension_status: false'],
  },
  { kind: 'expired', text: over, changed: [], gone: [], second: ['expiration: false'] },
  {
    kind: 'could-not-check',
    text: standing,
    changed: [],
    gone: [revocationList],
    second: ['revocation_status: status_list_not_found'],
  },
  { kind: 'altered', text: altered, changed: [], gone: [], second: ['invalid_signature'] },
]

test.each(answers)(
  'a badge that is $kind is so by a verifier of others too',
  async ({ kind, text, changed, gone, second }) => {
    there = new Map([...pages, ...changed].filter(([address]) => !gone.includes(address)))
    expect((await verify(text, lookAt(there), inItsTime)).kind).toBe(kind)
    expect(await foundBySecond(text)).toEqual(second)
  },
)

test('each of them has an answer of its own', () => {
  expect(new Set(answers.map(({ kind }) => kind)).size).toBe(answers.length)
  expect(new Set(answers.map(({ second }) => second.join())).size).toBe(answers.length)
})
