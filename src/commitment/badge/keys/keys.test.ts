import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { didDocumentAddress, didOf, isWebAddress } from './did-web.ts'
import { exportIssuingKey, importIssuingKey, makeIssuingKey } from './issuing-key.ts'
import { didDocumentOf, ringKeyOf } from './key-ring.ts'

const origin = 'https://waymark.example.org'
const month = Temporal.PlainYearMonth.from('2026-11')
const keyOf = (first: number) =>
  makeIssuingKey({ origin, month, seed: new Uint8Array(32).fill(first) })

test.each([
  'http://waymark.example.org/a',
  'https://orrin:secret@waymark.example.org/',
  'ftp://waymark.example.org',
  'file:///etc/passwd',
  'register/1',
  'https://waymark.example.org/a\n',
  'https://waymark.example.org\\@other.example.org/',
])('nobody is asked at %s', (address) => {
  expect(isWebAddress(address)).toBe(false)
})

test.each([
  'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
  'https://waymark.example.org',
  'did:web:',
  'did:web:%zz',
  'did:web:waymark.example.org%2Fhidden',
  'did:web:orrin%40waymark.example.org',
  'did:web:waymark.example.org?else',
])('%s leads to no document', (did) => {
  expect(didDocumentAddress(did)).toBeUndefined()
})

test.each([
  [origin, 'did:web:waymark.example.org', `${origin}/.well-known/did.json`],
  [
    'http://localhost:4310',
    'did:web:localhost%3A4310',
    'http://localhost:4310/.well-known/did.json',
  ],
])('the issuer at %s is %s, whose document is at %s', (at, did, address) => {
  expect(didOf(at)).toBe(did)
  expect(didDocumentAddress(did)).toBe(address)
  expect(isWebAddress(address)).toBe(true)
})

test('an issuer that is a part of a site has its document in its folder', () => {
  expect(didDocumentAddress('did:web:example.org:homes:badges')).toBe(
    'https://example.org/homes/badges/did.json',
  )
})

test('any origin of the web is found again by its DID', () => {
  fc.assert(
    fc.property(fc.domain(), fc.integer({ min: 1, max: 65_535 }), (domain, port) => {
      const { origin: at } = new URL(`https://${domain}:${port}`)
      expect(didDocumentAddress(didOf(at))).toBe(`${at}/.well-known/did.json`)
    }),
  )
})

test('a key says whose it is and which month it was made in, and comes back from its text', async () => {
  const key = await keyOf(1)
  expect(key.id).toMatch(/^did:web:waymark\.example\.org#key-2026-11-\w{8}$/)
  expect(key.controller).toBe('did:web:waymark.example.org')
  expect(importIssuingKey(exportIssuingKey(key))).toEqual(key)
  expect(() => importIssuingKey('{}')).toThrow()
})

test('two keys of one month go by different names', async () => {
  expect((await keyOf(1)).id).not.toBe((await keyOf(2)).id)
})

test('a retired key stays listed, a compromised one is left out, and no secret is told', async () => {
  const [inUse, retired, compromised] = await Promise.all([keyOf(1), keyOf(2), keyOf(3)])
  const document = didDocumentOf(
    [
      ringKeyOf(inUse),
      { ...ringKeyOf(retired), state: 'retired' },
      { ...ringKeyOf(compromised), state: 'compromised' },
    ],
    origin,
  )
  expect(document['assertionMethod']).toEqual([inUse.id, retired.id])
  const listed = JSON.stringify(document)
  expect(listed).toContain(retired.publicKeyMultibase)
  expect(listed).not.toContain(compromised.publicKeyMultibase)
  for (const key of [inUse, retired]) expect(listed).not.toContain(key.secretKeyMultibase)
})
