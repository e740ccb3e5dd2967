import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshHouse } from '../../../testing/house/fresh-house.ts'
import { anAwardedCommitment } from '../../../testing/roundtable/a-commitment.ts'
import { badgeInFile } from '../../badge/picture/picture.ts'
import { verify } from '../../badge/verifying/verify.ts'
import { makeFirstKey } from '../../issuing/issue.ts'
import { publicKeys } from '../../issuing/issuing-key.store.ts'
import { whyNoCopy } from './why-no-copy.ts'
import { writeCopy } from './write-copy.ts'

const house = freshHouse()
let folder = ''
let references: readonly string[] = []

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'waymark-copy-')), 'register')
  const awards = [await anAwardedCommitment(house), await anAwardedCommitment(house)]
  await awards[1]?.assessor.does('revoke', { code: 'misuse', words: 'The badge was lent out' })
  references = awards.map(({ reference }) => reference)
  await writeCopy(house.needs, folder)
})
afterAll(async () => {
  await rm(join(folder, '..'), { recursive: true, force: true })
})

const fileAt = (path: string) => readFile(join(folder, path))

/** What verifies from the copy alone asks its files, as a host that serves them would answer. */
const fromTheCopy = {
  didDocument: async () => JSON.parse(String(await fileAt('.well-known/did.json'))),
  statusList: async (address: string) =>
    JSON.parse(String(await fileAt(new URL(address).pathname.slice(1)))),
}

async function verdictOf(reference: string | undefined) {
  const read = badgeInFile(new Uint8Array(await fileAt(`commitments/${reference}/badge.png`)))
  if (!read.ok) throw new Error(read.problem)
  return (await verify(read.badge, fromTheCopy, house.needs.clock.now())).kind
}

test('a badge is judged from the copy alone, when the house is gone', async () => {
  expect(await verdictOf(references[0])).toBe('valid')
  expect(await verdictOf(references[1])).toBe('revoked')
})

test('no page of the copy leads where nothing lies', async () => {
  const files = (await readdir(folder, { recursive: true })).map(String)
  const broken: string[] = []
  for (const file of files.filter((one) => one.endsWith('.html'))) {
    const page = load(await fileAt(file))
    const links = page('[href], [src]').toArray()
    for (const link of links) {
      const to = page(link).attr('href') ?? page(link).attr('src') ?? ''
      const path = decodeURI(to.replace(/[?#].*$/, '')).slice(1)
      const isThere =
        to.startsWith('#') ||
        files.includes(path) ||
        files.includes(join(path, 'index.html')) ||
        path.startsWith('assets/')
      if (!isThere) broken.push(`${file}: ${to}`)
    }
  }
  expect(broken).toEqual([])
})

test('nobody’s name, letter or secret is in the copy', async () => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const file of files.filter((one) => one.isFile() && !one.parentPath.endsWith('contexts'))) {
    const text = await readFile(join(file.parentPath, file.name), 'latin1')
    for (const secret of [
      'Marigold Upright',
      'hollow.example',
      'Linden',
      'privateKey',
      'secretKey',
    ]) {
      expect(`${file.name}: ${text.includes(secret)}`).toBe(`${file.name}: false`)
    }
  }
})

test('a second copy takes the place of the first', async () => {
  await rm(join(folder, 'commitments.csv'))
  await writeCopy(house.needs, folder)
  expect(String(await fileAt('commitments.csv'))).toContain(references[0])
  expect((await readdir(join(folder, '..'))).toSorted()).toEqual(['register'])
})

test('a copy for an address that no key signs for is refused, and makes none', async () => {
  const elsewhere = { ...house.needs, publicUrl: () => 'https://elsewhere.example.org' }
  const before = await publicKeys(house.db)
  const why = await whyNoCopy(elsewhere)
  expect(why).toContain('No key signs badges for https://elsewhere.example.org')
  expect(why).toContain(`Keys sign for ${house.needs.publicUrl()}`)
  expect(await publicKeys(house.db)).toEqual(before)
  expect(await whyNoCopy(house.needs)).toBeUndefined()
})

test('a house that has moved to another address signs its badges there, and those of the old one stay its own', async () => {
  const moved = { ...house.needs, publicUrl: () => 'https://moved.example.org' }
  await makeFirstKey(moved)
  const there = join(await mkdtemp(join(tmpdir(), 'waymark-moved-')), 'register')
  await writeCopy(moved, there)
  const at = (path: string) => readFile(join(there, path), 'utf8')
  const badge = await at(`commitments/${references[0]}/badge.json`)
  const look = {
    didDocument: async () => JSON.parse(await at('.well-known/did.json')),
    statusList: async (address: string) => JSON.parse(await at(new URL(address).pathname.slice(1))),
  }
  expect((await verify(badge, look, house.needs.clock.now())).kind).toBe('valid')
  expect(await at('.well-known/did.json')).not.toContain('did:web:localhost')
  const before = JSON.parse((await house.anyone.get('/.well-known/did.json')).body)
  expect(before.verificationMethod).toHaveLength(1)
  expect((await house.anyone.get(`/commitments/${references[0]}/badge.json`)).statusCode).toBe(200)
  await rm(join(there, '..'), { recursive: true, force: true })
})
