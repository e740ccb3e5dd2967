import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type AwardTold,
  bake,
  credentialOf,
  didDocumentOf,
  didOf,
  makeIssuingKey,
  ringKeyOf,
  sign,
  statusListOf,
  testMarkPng,
  testMarkSvg,
} from '#commitment'
import { UsageProblem } from './command.ts'
import { credentialCommand } from './credential.ts'

const place = mkdtempSync(join(tmpdir(), 'waymark-credential-'))
const server = createServer((asked, answer) => {
  const page = pages.get(asked.url ?? '')
  questions.push(`${asked.method} ${asked.url}`)
  if (!page) answer.writeHead(page === undefined ? 500 : 404).end()
  else answer.setHeader('content-type', 'application/json').end(JSON.stringify(page))
})
const questions: string[] = []
const pages = new Map<string, unknown>()
let origin = ''
let said = ''
let told = ''

// Far to either side of any day, for the command asks the machine what the time is.
const begun = Temporal.Instant.from('2020-01-01T00:00:00Z')
const ages = Temporal.Instant.from('2999-01-01T00:00:00Z')
const month = Temporal.PlainYearMonth.from('2020-01')
const keyOf = (first: number) =>
  makeIssuingKey({ origin, month, seed: new Uint8Array(32).fill(first) })

async function badge(put: Partial<AwardTold> = {}): Promise<string> {
  const made = credentialOf({
    credentialId: 'urn:uuid:0193a1b2-c3d4-7e5f-8a6b-0123456789ab',
    holder: { name: 'Larkfield Homes', registerAddress: `${origin}/register/1`, reference: 'R-1' },
    achievement: {
      id: `${origin}/award`,
      name: 'Commitment to collaborate',
      description: 'An invented award.',
      criteria: 'A plan.',
      version: '1',
    },
    issuer: { did: didOf(origin), name: 'Invented Taskforce', url: origin, kind: 'test' },
    validFrom: begun,
    validUntil: ages,
    evidence: { address: `${origin}/plan`, name: 'The plan', sha256: '0f'.repeat(32) },
    statuses: {
      revocation: { list: `${origin}/revocation`, index: 4 },
      suspension: { list: `${origin}/suspension`, index: 5 },
    },
    image: undefined,
    ...put,
  })
  if (!made.ok) throw new Error(made.problems.join(' '))
  return sign(made.credential, await keyOf(1), begun)
}

async function publish(purpose: 'revocation' | 'suspension', set: readonly number[]) {
  const list = { purpose, address: `${origin}/${purpose}`, issuerDid: didOf(origin) }
  const credential = await statusListOf({ ...list, set, validFrom: begun })
  pages.set(`/${purpose}`, JSON.parse(await sign(credential, await keyOf(1), begun)))
}

const publishKey = async (first: number) =>
  pages.set('/.well-known/did.json', didDocumentOf([ringKeyOf(await keyOf(first))], origin))

beforeAll(async () => {
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`
})

beforeEach(async () => {
  said = ''
  told = ''
  questions.length = 0
  await publishKey(1)
  await publish('revocation', [])
  await publish('suspension', [])
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text)
    return true
  })
})

afterAll(() => {
  vi.restoreAllMocks()
  server.closeAllConnections()
  server.close()
  rmSync(place, { recursive: true })
})

function verify(contents: string | Uint8Array) {
  const file = join(place, 'badge')
  writeFileSync(file, contents)
  return credentialCommand.run({ words: ['verify', file], options: {} })
}

describe('a badge that is not valid ends with 1, and the words say why', () => {
  const over = Temporal.Instant.from('2021-01-01T00:00:00Z')
  const later = Temporal.Instant.from('2998-01-01T00:00:00Z')
  test.each<[string, () => Promise<unknown>, () => Promise<string>]>([
    ['This badge was taken back or given up', () => publish('revocation', [4]), badge],
    ['This badge is suspended', () => publish('suspension', [5]), badge],
    ['This badge has ended', async () => {}, () => badge({ validUntil: over })],
    ['This badge does not hold yet', async () => {}, () => badge({ validFrom: later })],
    ['This badge was altered', async () => {}, async () => (await badge()).replace('Lark', 'Dark')],
    ['This badge is signed with a key its issuer no longer', () => publishKey(2), badge],
  ])('%s', async (title, become, text) => {
    await become()
    expect(await verify(await text())).toBe(1)
    expect(said.startsWith(title)).toBe(true)
  })
})

describe('what cannot be checked ends with 2, and is neither valid nor invalid', () => {
  test.each([
    ['/.well-known/did.json', 'The keys of its issuer could not be read'],
    ['/revocation', 'The list of revoked badges'],
    ['/suspension', 'The list of suspended badges'],
  ])('as when %s does not answer', async (path, words) => {
    pages.delete(path)
    expect(await verify(await badge())).toBe(2)
    expect(said).toContain('This badge could not be checked\n')
    expect(said).toContain(words)
    expect(told).toContain(`${origin}${path}: it answers with the status 500.`)
  })

  test('as when there is no such issuer', async () => {
    pages.set('/.well-known/did.json', null)
    expect(await verify(await badge())).toBe(2)
    expect(said).toContain('The issuer of this badge is not known\n')
  })

  test.each([
    ['a text', 'hello', 'not an object of JSON'],
    ['bytes', Uint8Array.of(0xff, 0xfe), 'neither JSON nor a picture'],
    ['a picture without a badge', testMarkPng(), 'without a badge'],
    ['something far too large', new Uint8Array(5_000_002), 'larger than 5 MB'],
  ])('as %s', async (_what, contents, words) => {
    expect(await verify(contents)).toBe(2)
    expect(said).toContain(words)
  })

  test.each([
    [['verify', join(place, 'none')], 'There is no file'],
    [['verify', place], 'is not a file'],
    [['verify'], 'which file holds the badge'],
    [['issue', 'badge.png'], 'Say “credential verify”'],
  ])('as %j, which is written wrongly', async (words, say) => {
    const run = credentialCommand.run({ words, options: {} })
    await expect(run).rejects.toThrow(UsageProblem)
    await expect(run).rejects.toThrow(say)
  })
})

test('a valid badge ends with 0 in each of its forms, and only the issuer’s three pages are asked', async () => {
  const text = await badge()
  const svg = bake(new TextEncoder().encode(testMarkSvg()), text)
  const png = bake(testMarkPng(), text)
  if (!svg.ok || !png.ok) throw new Error('both pictures take a badge')
  for (const contents of [text, `\uFEFF${text}`, svg.bytes, png.bytes]) {
    expect(await verify(contents)).toBe(0)
  }
  expect(said).toContain('This badge is valid\n')
  expect(said).toContain('awarded “Commitment to collaborate” to Larkfield Homes')
  expect(new Set(questions)).toEqual(
    new Set(['GET /.well-known/did.json', 'GET /revocation', 'GET /suspension']),
  )
  expect(told).toBe('')
})

test('a badge cannot command the terminal it is told on', async () => {
  const text = (await badge()).replace('TEST, NOT', '\\u001b[2J\\u202eTEST, NOT')
  expect(await verify(text)).toBe(1)
  expect(said).toContain('�[2J�TEST, NOT')
  expect(said).not.toContain('\u001b')
})
