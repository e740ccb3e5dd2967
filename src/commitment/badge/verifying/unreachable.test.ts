import { gzipSync } from 'node:zlib'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { aKey, aList, inItsTime } from '../an-award.ts'
import { sign } from '../award/sign.ts'
import type { Json } from '../json.ts'
import { didDocumentOf, ringKeyOf } from '../keys/key-ring.ts'
import { statusListOf } from '../status/status-list.ts'
import {
  badge,
  badgeWith,
  issuerDid,
  revocationList,
  said,
  statuses,
  suspensionList,
  verdictOf,
} from './verdict-of.ts'

const { origin } = new URL(revocationList)

/** A list of revoked badges by the issuer, signed with what a test wants otherwise. */
async function listWith(changed: (list: Json) => Json): Promise<Json> {
  const told = { purpose: 'revocation', address: revocationList, issuerDid } as const
  const list = await statusListOf({ ...told, set: [], validFrom: inItsTime })
  return JSON.parse(await sign(changed(list), await aKey(), inItsTime))
}

const listWithBits = (encodedList: string) =>
  listWith((list) => {
    const subject: Json = { ...Object(list['credentialSubject']), encodedList }
    return { ...list, credentialSubject: subject }
  })

const listOfBytes = (length: number) =>
  listWithBits(`u${gzipSync(Buffer.alloc(length)).toString('base64url')}`)

describe('a badge that nobody could look up is neither valid nor invalid', () => {
  test.each([
    ['revocation', { [revocationList]: undefined }, 'revoked badges'],
    ['suspension', { [suspensionList]: undefined }, 'suspended badges'],
    ['issuer', { [issuerDid]: undefined }, 'keys of its issuer'],
  ])('when the %s does not answer', async (what, changed, words) => {
    const verdict = await verdictOf(changed)
    expect(verdict).toMatchObject({ kind: 'could-not-check', what })
    expect(said(verdict)).toContain(words)
    expect(said(verdict)).toContain('may be valid and it may not')
  })

  test('even when by its own words its time is over, which is told beside', async () => {
    const at = Temporal.Instant.from('2029-01-01T00:00:00Z')
    const verdict = await verdictOf({ [revocationList]: undefined }, { at })
    expect(verdict.kind).toBe('could-not-check')
    expect(said(verdict)).toContain('it ended on 1 March 2028')
  })

  test('when its issuer lists the key, of a kind that is not known here', async () => {
    const ring = [{ ...ringKeyOf(await aKey()), publicKeyMultibase: 'zDnaeOfAnotherCurve' }]
    const verdict = await verdictOf({ [issuerDid]: didDocumentOf(ring, origin) })
    expect(verdict).toMatchObject({ kind: 'could-not-check', what: 'signature' })
  })

  test.each([
    ['another kind of proof', badgeWith({ proof: { ...JSON.parse(badge).proof, type: 'Other' } })],
    ['a JSON Web Token', 'eyJhbGciOiJSUzI1NiJ9.eyJ2YyI6e319.c2ln'],
  ])('when it is signed as %s', async (_what, text) => {
    const verdict = await verdictOf({}, { text })
    expect(verdict).toMatchObject({ kind: 'could-not-check', what: 'signature' })
  })
})

test('a badge that tells of its status in a way that is not known here is not taken for valid', async () => {
  const [entry, ...others] = z.array(z.looseObject({})).parse(JSON.parse(badge).credentialStatus)
  const credential = {
    ...JSON.parse(badge),
    credentialStatus: [{ ...entry, statusSize: 2 }, ...others],
  }
  Reflect.deleteProperty(credential, 'proof')
  const text = await sign(credential, await aKey(), inItsTime)
  expect(await verdictOf({}, { text })).toMatchObject({ kind: 'could-not-check', what: 'status' })
})

describe('a list that cannot be relied on clears nobody', () => {
  test('because its bits were changed', async () => {
    const list = await aList('revocation', [statuses.revocation.index])
    const cleared = await aList('revocation', [])
    const altered = { ...list, credentialSubject: cleared['credentialSubject'] }
    const verdict = await verdictOf({ [revocationList]: altered })
    expect(verdict).toMatchObject({ kind: 'could-not-check', what: 'revocation' })
    expect(said(verdict)).toContain('is not as its issuer signed it')
  })

  const bySomebodyElse = () => aList('revocation', [], { origin: 'https://other.example.org' })
  const bySuspended = () => aList('suspension', [])
  test.each<[string, () => unknown]>([
    [
      'was issued by somebody else',
      async () => ({ ...(await bySomebodyElse()), id: revocationList }),
    ],
    ['is another list than the badge names', bySuspended],
    [
      'is another list than the badge names',
      async () => ({ ...(await bySuspended()), id: revocationList }),
    ],
    ['is out of date', () => listWith((list) => ({ ...list, validUntil: '2026-11-30T09:59:59Z' }))],
    ['is shorter than it must be', () => listOfBytes(131_064 / 8)],
    ['cannot be unpacked', () => listWithBits('uAAAA')],
    ['cannot be unpacked', () => listOfBytes(20_000_000)],
    ['is none that can be read here', () => ({ hello: 'world' })],
    ['is none that can be read here', () => 'hello'],
  ])('because it %s', async (words, list) => {
    const verdict = await verdictOf({ [revocationList]: await list() })
    expect(verdict).toMatchObject({ kind: 'could-not-check', what: 'revocation' })
    expect(said(verdict)).toContain(words)
  })

  test('because its key is one the issuer no longer stands by', async () => {
    const list = await aList('revocation', [], { key: await aKey(9) })
    const verdict = await verdictOf({ [revocationList]: list })
    expect(verdict).toMatchObject({ kind: 'could-not-check', what: 'revocation' })
  })
})
