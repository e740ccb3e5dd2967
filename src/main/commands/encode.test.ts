import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { writePeople } from '#demonstration'
import { encodedColumns, type KeyFile, makeSecret, writeKeyFile, writtenColumns } from '#people'
import { UsageProblem } from './command.ts'
import { encodeCommand } from './encode.ts'

const place = mkdtempSync(join(tmpdir(), 'waymark-encode-'))
const at = (name: string) => join(place, name)
const keyFile = (put: Partial<KeyFile> = {}) =>
  writeKeyFile({ secret: makeSecret(), reference: 'R-1', endsOn: '2999-01-01', ...put })
const mine = keyFile()
const secretOf = (file: string) => /secret: (.{30})/.exec(file)?.[1] ?? file
const people = [...writePeople({ people: 40, seed: 8 })].map(({ written }) => written)
const lines = [
  writtenColumns.join(','),
  ...people.map((one) => writtenColumns.map((column) => one[column] ?? '').join(',')),
]
let told = ''

beforeEach(() => {
  told = ''
  rmSync(at('keys.csv'), { force: true })
  writeFileSync(at('good.csv'), `${lines.join('\n')}\n`)
  writeFileSync(at('waymark.key'), mine, { mode: 0o600 })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text)
    return true
  })
})

afterAll(() => {
  vi.restoreAllMocks()
  rmSync(place, { recursive: true })
})

const encode = (file: string, options: Record<string, string> = {}) =>
  encodeCommand.run({
    words: [at(file)],
    options: { key: at('waymark.key'), out: at('keys.csv'), ...options },
  })

describe('a file or key that cannot be used is refused in a sentence, and nothing is written', () => {
  test.each([
    ['name,given_name\n1,Bo\n', 'bad.csv, line 1: there is no column record_id'],
    [
      'record_id,given_name\na,Bo\na,Cy\n',
      'bad.csv, line 3: record_id “a” stands on line 2 already',
    ],
    ['record_id,given_name\n,Bo\n', 'bad.csv, line 2: this row has no record_id'],
    [`record_id,given_name\n${'x'.repeat(101)},Bo\n`, 'longer than 100 characters'],
  ])('as %j', async (text, say) => {
    writeFileSync(at('bad.csv'), text)
    expect(await encode('bad.csv')).toBe(1)
    expect(told).toContain(say)
    expect(existsSync(at('keys.csv'))).toBe(false)
  })

  test.each([
    ['of something else', 'hello', 'It holds no secret'],
    ['cut off', mine.slice(0, -12), 'It was changed or cut off'],
    [
      'with another’s sign',
      mine.replace(/key: 1-.{8}/, 'key: 1-00000000'),
      'It was changed or cut off',
    ],
    ['of another version', mine.replace('key: 1-', 'key: 2-'), 'another version of the encoding'],
    ['that has ended', keyFile({ endsOn: '2024-01-01' }), 'It ended on 2024-01-01'],
    ['that is far too large', 'x'.repeat(5000), 'too large'],
  ])('a key file %s', async (_what, text, say) => {
    writeFileSync(at('bad.key'), text, { mode: 0o600 })
    expect(await encode('good.csv', { key: at('bad.key') })).toBe(1)
    expect(told).toContain(say)
    expect(told).not.toContain(secretOf(mine))
    expect(existsSync(at('keys.csv'))).toBe(false)
  })

  test.each([
    ['no key', { key: undefined }, '--key'],
    ['no place to write', { out: undefined }, '--out'],
    ['a key that is not there', { key: at('none.key') }, 'There is no file'],
    ['its own key to write over', { out: at('waymark.key') }, 'is named twice'],
  ])('with %s', async (_what, options, say) => {
    const run = encodeCommand.run({
      words: [at('good.csv')],
      options: { key: at('waymark.key'), out: at('keys.csv'), ...options },
    })
    await expect(run).rejects.toThrow(UsageProblem)
    await expect(run).rejects.toThrow(say)
  })
})

test('a file is encoded record by record, twice alike, and no word of it is in what is written', async () => {
  expect(await encode('good.csv')).toBe(0)
  const once = readFileSync(at('keys.csv'), 'utf8')
  expect(await encode('good.csv')).toBe(0)
  expect(readFileSync(at('keys.csv'), 'utf8')).toBe(once)
  const [header, ...rows] = once.trim().split('\n')
  expect(header).toBe(encodedColumns.join(','))
  expect(rows.map((row) => row.split(',')[0])).toEqual(people.map(({ record_id }) => record_id))
  for (const row of rows) expect(row).toMatch(/^w[0-9a-z]+,1-[0-9a-f]{8}(,([0-9a-f]{16})?){8}$/)
  expect(told).toContain(`${people.length} records were encoded for R-1`)
})

test('another key gives no mark in common', async () => {
  const marks = () => new Set(readFileSync(at('keys.csv'), 'utf8').match(/\b[0-9a-f]{16}\b/g))
  await encode('good.csv')
  const before = marks()
  writeFileSync(at('other.key'), keyFile(), { mode: 0o600 })
  await encode('good.csv', { key: at('other.key') })
  expect(before.size).toBeGreaterThan(50)
  expect([...marks()].filter((mark) => before.has(mark))).toEqual([])
})

test('whoever leaves the key file open to others is told so', async () => {
  await encode('good.csv')
  expect(told).not.toContain('chmod')
  chmodSync(at('waymark.key'), 0o644)
  await encode('good.csv')
  expect(told).toContain('Others on this machine can read')
})
