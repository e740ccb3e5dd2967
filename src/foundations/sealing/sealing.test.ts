import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyedHash, seal, unseal } from './sealing.ts'
import { passingSealingKey, readSealingKey } from './sealing-key.ts'

const key = passingSealingKey()

test('a sealed secret opens with another key, for another use or with a byte changed for nobody', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (secret, at) => {
      const sealed = seal(key, secret, 'authenticator of Ana')
      const changed = Buffer.from(sealed)
      changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ 1
      expect(unseal(passingSealingKey(), sealed, 'authenticator of Ana')).toBeUndefined()
      expect(unseal(key, sealed, 'authenticator of Ben')).toBeUndefined()
      expect(unseal(key, changed, 'authenticator of Ana')).toBeUndefined()
      expect(unseal(key, sealed.subarray(0, 20), 'authenticator of Ana')).toBeUndefined()
      expect(unseal(key, sealed, 'authenticator of Ana')).toBe(secret)
    }),
    { numRuns: 40 },
  )
})

test('a hash with one key tells nothing under another', () => {
  expect(keyedHash(key, 'a')).toEqual(keyedHash(key, 'a'))
  expect(keyedHash(key, 'a')).not.toEqual(keyedHash(passingSealingKey(), 'a'))
})

test('a house makes its key once, keeps it for its owner alone, and says when it is spoilt', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'waymark-key-'))
  const settings = { sealingKey: undefined, dataFolder }
  const [one, other] = await Promise.all([readSealingKey(settings), readSealingKey(settings)])
  expect(one).toEqual(other)
  const file = join(dataFolder, 'sealing-key')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(Buffer.from(await readFile(file, 'utf8'), 'base64')).toEqual(one.bytes)
  await writeFile(file, 'spoilt')
  await expect(readSealingKey(settings)).rejects.toThrow('does not hold a key of 32 bytes')
  await rm(dataFolder, { recursive: true })
})

test('several servers are given one key by a setting', async () => {
  const sealingKey = Buffer.alloc(32, 7).toString('base64')
  expect((await readSealingKey({ sealingKey, dataFolder: '/nowhere' })).bytes).toHaveLength(32)
})
