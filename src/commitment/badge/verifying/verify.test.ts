import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { aBadge, aKey, aList, anAward, awardOrigin, inItsTime, lookAt } from '../an-award.ts'
import { didDocumentOf, type KeyState, ringKeyOf } from '../keys/key-ring.ts'
import type { Verdict } from './verdict.ts'
import { verdictInWords } from './verdict-in-words.ts'
import {
  badge,
  badgeWith,
  issuerDid,
  pages,
  revocationList,
  said,
  statuses,
  suspensionList,
  verdictOf,
} from './verdict-of.ts'
import { verify } from './verify.ts'

describe('a badge that does not hold says why', () => {
  test('it was taken back', async () => {
    const list = await aList('revocation', [statuses.revocation.index])
    expect((await verdictOf({ [revocationList]: list })).kind).toBe('revoked')
  })

  test('it is suspended, and holds again when it was put right', async () => {
    const list = await aList('suspension', [statuses.suspension.index])
    expect((await verdictOf({ [suspensionList]: list })).kind).toBe('suspended')
    expect((await verdictOf()).kind).toBe('valid')
  })

  test('it was taken back, whatever else became of it', async () => {
    const list = await aList('revocation', [statuses.revocation.index])
    const at = Temporal.Instant.from('2030-01-01T00:00:00Z')
    const changed = { [revocationList]: list, [suspensionList]: undefined }
    expect((await verdictOf(changed, { at })).kind).toBe('revoked')
  })

  test('and of badges beside it in the lists, nothing is said of it', async () => {
    const around = [94_566, 94_568, 12_345, 0, 131_071]
    const list = await aList('revocation', around)
    expect((await verdictOf({ [revocationList]: list })).kind).toBe('valid')
  })

  test('its time is over, or has not come', async () => {
    const { validFrom, validUntil } = anAward()
    const kindAt = async (at: Temporal.Instant) => (await verdictOf({}, { at })).kind
    expect(await kindAt(validFrom.subtract({ seconds: 1 }))).toBe('not-yet')
    expect(await kindAt(validFrom)).toBe('valid')
    expect(await kindAt(validUntil)).toBe('valid')
    expect(await kindAt(validUntil.add({ seconds: 1 }))).toBe('expired')
  })

  test('another holder was written into it', async () => {
    const text = badge.replace('Larkfield Homes', 'Larkfield Hopes')
    expect((await verdictOf({}, { text })).kind).toBe('altered')
  })

  test('it is signed by somebody who is not its issuer', async () => {
    const other = await aKey(7, 'https://other.example.org')
    const text = await aBadge(anAward(), { ...other, controller: issuerDid })
    expect((await verdictOf({}, { text })).kind).toBe('altered')
  })

  test('it is signed with another key under the name of the issuer’s', async () => {
    const [own, other] = await Promise.all([aKey(1), aKey(7)])
    const text = await aBadge(anAward(), { ...other, id: own.id })
    expect((await verdictOf({}, { text })).kind).toBe('altered')
  })

  test.each<[KeyState, Verdict['kind']]>([
    ['compromised', 'key-withdrawn'],
    ['retired', 'valid'],
    ['in-use', 'valid'],
  ])('its key is %s: it is %s', async (state, kind) => {
    const old = await aKey(2)
    const ring = [ringKeyOf(await aKey()), { ...ringKeyOf(old), state }]
    const text = await aBadge(anAward(), old)
    const changed = { [issuerDid]: didDocumentOf(ring, awardOrigin) }
    expect((await verdictOf(changed, { text })).kind).toBe(kind)
  })
})

test('an issuer may list its key by its short name, or where it says what the key is for', async () => {
  const document = didDocumentOf([ringKeyOf(await aKey())], awardOrigin)
  const listed = z.array(z.looseObject({ id: z.string() }))
  const [method] = listed.parse(document['verificationMethod'])
  const id = method?.id.replace(issuerDid, '')
  const short = { ...document, verificationMethod: [{ ...method, id }], assertionMethod: [id] }
  const within = { ...document, verificationMethod: [], assertionMethod: [method] }
  const another = { ...document, assertionMethod: [] }
  expect((await verdictOf({ [issuerDid]: short })).kind).toBe('valid')
  expect((await verdictOf({ [issuerDid]: within })).kind).toBe('valid')
  expect((await verdictOf({ [issuerDid]: another })).kind).toBe('key-withdrawn')
})

describe('what is no badge of an issuer that can be asked is told as such', () => {
  test.each([
    ['text', 'hello', 'not an object of JSON'],
    ['a list', '[]', 'not an object of JSON'],
    ['something large', JSON.stringify('x'.repeat(300_000)), 'too large'],
    ['another object', '{"hello":"world"}', 'no verifiable credential'],
    ['unsigned', badgeWith({ proof: undefined }), 'not signed'],
    ['nobody’s', badgeWith({ credentialSubject: undefined }), 'who holds it'],
    ['of no issuer', badgeWith({ issuer: issuerDid }), 'who issued it'],
    ['of another type', badgeWith({ type: ['VerifiableCredential'] }), 'no Open Badge'],
    ['without its time', badgeWith({ validFrom: 'soon' }), 'a moment that is none'],
    ['reversed', badge.replace('"2028-', '"2025-'), 'ends before it begins'],
    ['of a strange vocabulary', badge.replace('context-3.0.3', 'context-9'), 'not known here'],
  ])('%s', async (_what, text, words) => {
    const verdict = await verdictOf({}, { text })
    expect(verdict.kind).toBe('not-a-badge')
    expect(said(verdict)).toContain(words)
  })

  test('words that are given another meaning show nobody another name', async () => {
    const { credentialSubject } = JSON.parse(badge)
    const within = { name: null, called: 'https://schema.org/name' }
    const shown = { called: 'Larkfield Homes', name: 'Somebody Else', '@context': within }
    const text = badgeWith({ credentialSubject: { ...credentialSubject, ...shown } })
    expect((await verdictOf({}, { text })).kind).toBe('not-a-badge')
  })

  test('an issuer that is not there, or whose address speaks of another, is not known', async () => {
    const elsewhere = didDocumentOf([], 'https://other.example.org')
    expect((await verdictOf({ [issuerDid]: elsewhere })).kind).toBe('unknown-issuer')
    const nobody = { ...lookAt(pages), didDocument: async () => undefined }
    expect((await verify(badge, nobody, inItsTime)).kind).toBe('unknown-issuer')
    const text = badge.replaceAll(issuerDid, 'did:key:z6Mkabc')
    expect((await verdictOf({}, { text })).kind).toBe('unknown-issuer')
  })
})

test('a badge that was changed in any one byte of who holds it is never valid', async () => {
  const from = badge.indexOf('"credentialSubject"')
  const place = fc.integer({ min: from, max: badge.indexOf('"evidence"') - 1 })
  const letter = fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code))
  await fc.assert(
    fc.asyncProperty(place, letter, async (at, put) => {
      const text = badge.slice(0, at) + put + badge.slice(at + 1)
      fc.pre(text !== badge)
      expect(['altered', 'not-a-badge']).toContain((await verdictOf({}, { text })).kind)
    }),
    { numRuns: 200 },
  )
})

test('a valid badge says who gave what to whom, from when, and where to read on', async () => {
  const verdict = await verdictOf()
  expect(verdict.kind).toBe('valid')
  expect(verdictInWords(verdict)).toEqual({
    title: 'This badge is valid',
    sentences: [
      'It is a test: it is an award of nothing.',
      'TEST, NOT A REAL AWARD: Invented Taskforce, who answers at waymark.example.org, awarded “Commitment to collaborate” to Larkfield Homes, from 1 March 2026 until 1 March 2028.',
      'What became of it since: https://waymark.example.org/register/larkfield-homes',
      'What it was awarded for: The plan of Larkfield Homes, as awarded, https://waymark.example.org/register/larkfield-homes/plan-1',
      'Checked at 10am on 30 November 2026.',
    ],
  })
})
