import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { aBadge, aKey, anAward, inItsTime } from '../an-award.ts'
import { isRenewalOf, readBadge } from '../verifying/read-badge.ts'
import type { BadgeTold } from '../verifying/verdict.ts'
import type { AwardTold } from './award-told.ts'
import { credentialOf } from './credential.ts'
import { sign } from './sign.ts'

const { holder, achievement, issuer, evidence, statuses } = anAward()
const place = { list: 'http://waymark.example.org/status', index: 131_072 }

describe('an award that would make no badge is refused in sentences', () => {
  test.each<[string, Partial<AwardTold>, readonly string[]]>([
    ['has no id of its own', { credentialId: '14' }, ['The id of a badge must be a urn:uuid']],
    ['names nobody', { holder: { ...holder, name: ' ' } }, ['Enter the name of the holder']],
    [
      'names a holder in what cannot be printed',
      { holder: { ...holder, name: 'Larkfield\u0007\uFFFE' } },
      ['Enter the name of the holder in characters that can be printed'],
    ],
    [
      'leads to a register without TLS',
      { holder: { ...holder, registerAddress: 'http://waymark.example.org/register' } },
      ['Enter an https address for the holder’s page of the register'],
    ],
    [
      'goes on and on',
      { achievement: { ...achievement, name: 'x'.repeat(101) } },
      ['Enter the name of the award in 100 characters or fewer'],
    ],
    [
      'is by an issuer without an address',
      { issuer: { ...issuer, did: 'did:key:z6Mk' } },
      ['The issuer must be told by a did:web'],
    ],
    [
      'rests on a snapshot without a digest',
      { evidence: { ...evidence, sha256: 'AB' } },
      ['The digest of the snapshot must be a SHA-256'],
    ],
    [
      'stands in no place of a list',
      { statuses: { ...statuses, suspension: place } },
      [
        'Enter an https address for the list of suspended badges',
        'The list of suspended badges has no such place',
      ],
    ],
    [
      'rests on a snapshot at the holder’s own address',
      { evidence: { ...evidence, address: holder.registerAddress } },
      ['No two things in a badge may have one address'],
    ],
    [
      'ends when it begins',
      { validUntil: anAward().validFrom },
      ['The award must end after it begins'],
    ],
  ])('because it %s', (_why, put, problems) => {
    expect(credentialOf(anAward(put))).toEqual({ ok: false, problems })
  })
})

test('a word that no context knows is not signed, for it would not be under the signature', async () => {
  const made = credentialOf(anAward())
  if (!made.ok) throw new Error('the award can be told')
  const odd = { ...made.credential, favouriteColour: 'green' }
  await expect(sign(odd, await aKey(), inItsTime)).rejects.toThrow()
})

test('the badge of a real issuer bears its name, and that of a test issuer says that it is none', async () => {
  const nameIn = async (kind: 'real' | 'test') => {
    const read = readBadge(await aBadge(anAward({ issuer: { ...issuer, kind } })))
    return read.kind === 'read' ? read.badge.issuer.name : read.why
  }
  expect(await nameIn('real')).toBe('Invented Taskforce')
  expect(await nameIn('test')).toBe('TEST, NOT A REAL AWARD: Invented Taskforce')
})

test('an award is told as an Open Badge', () => {
  const image = { address: 'https://waymark.example.org/mark.png', caption: 'A mark' }
  const made = credentialOf(anAward({ image }))
  expect(made).toMatchObject({
    ok: true,
    credential: {
      validFrom: '2026-03-01T00:00:00Z',
      credentialSubject: {
        id: holder.registerAddress,
        name: 'Larkfield Homes',
        identifier: [{ identityHash: 'C2C-2026-014', identityType: 'ext:RegisterReference' }],
        achievement: { version: '1', image: { id: image.address, caption: 'A mark' } },
      },
      relatedResource: [
        { id: evidence.address, digestSRI: 'sha256-q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=' },
      ],
      credentialStatus: [
        { statusPurpose: 'revocation', statusListIndex: '94567' },
        { statusPurpose: 'suspension', statusListIndex: '12345' },
      ],
    },
  })
})

test('a key signs for nobody but its own issuer', async () => {
  const other = await aKey(1, 'https://other.example.org')
  await expect(aBadge(anAward(), other)).rejects.toThrow('its own issuer alone')
})

test('no name of a holder ends the section of an SVG that it is told in', async () => {
  const text = await aBadge(anAward({ holder: { ...holder, name: 'Homes ]]> Co' } }))
  expect(text).not.toContain(']]>')
  expect(readBadge(text)).toMatchObject({ badge: { holder: { name: 'Homes ]]> Co' } } })
})

test('signing leaves the credential as it was', async () => {
  const made = credentialOf(anAward())
  if (!made.ok) throw new Error('the award can be told')
  const before = JSON.stringify(made.credential)
  await sign(made.credential, await aKey(), inItsTime)
  expect(JSON.stringify(made.credential)).toBe(before)
})

test('a renewal is told under the same id, to hold from a later moment, by the same issuer', async () => {
  const read = async (put: Partial<AwardTold>): Promise<BadgeTold> => {
    const found = readBadge(await aBadge(anAward(put)))
    if (found.kind !== 'read') throw new Error(found.why)
    return found.badge
  }
  const first = await read({})
  const renewed = await read({ validFrom: Temporal.Instant.from('2026-10-01T00:00:00Z') })
  const other = await read({ credentialId: 'urn:uuid:0193a1b2-c3d4-7e5f-8a6b-00000000000b' })
  expect(isRenewalOf(renewed, first)).toBe(true)
  expect(isRenewalOf(first, renewed)).toBe(false)
  expect(isRenewalOf(first, first)).toBe(false)
  expect(isRenewalOf(renewed, other)).toBe(false)
  const { did } = { did: 'did:web:other.example.org' }
  expect(isRenewalOf({ ...renewed, issuer: { ...renewed.issuer, did } }, first)).toBe(false)
})
