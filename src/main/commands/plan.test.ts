import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { type ExitCode, UsageProblem } from './command.ts'
import { planCommand } from './plan.ts'

const place = mkdtempSync(join(tmpdir(), 'waymark-plan-'))
let said = ''
let told = ''

beforeEach(() => {
  said = ''
  told = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += text
    return true
  })
  return () => vi.restoreAllMocks()
})

afterAll(() => rmSync(place, { recursive: true }))

const plain = `# Plan of an invented town, April 2027 to March 2028

## 1. Doors

| Action | By when | Lead | Outcome |
| --- | --- | --- | --- |
| 1.1: Open the door | May 2027 | Night Team | 20 people helped |
`

test.each([
  ['no act', []],
  ['an act that is none', ['read', 'plan.md']],
  ['no file', ['import']],
  ['a file that is not there', ['import', join(place, 'nowhere.md')]],
  ['two files', ['import', 'a.md', 'b.md']],
])('%s is a problem of how it was written', async (_, words) => {
  await expect(run(words, { out: at('plan.json') })).rejects.toThrow(UsageProblem)
})

test.each([
  ['no place to write to', {}],
  ['a kind of file that is not written', { out: at('plan.pdf') }],
  ['a period that ends before it begins', { out: at('x.json'), period: '2025-03-31/2022-10-01' }],
  ['a period with a day that is none', { out: at('x.json'), period: '2025-02-30/2026-10-01' }],
  ['a period of one day only', { out: at('x.json'), period: '2025-02-01' }],
])('%s is a problem of how it was written', async (_, options) => {
  await expect(run(['import', written('plan.md', plain)], options)).rejects.toThrow(UsageProblem)
})

test('what is no text is not read, and nothing is written', async () => {
  const file = at('plan.md')
  writeFileSync(file, new Uint8Array([80, 75, 3, 4, 0, 0, 0]))
  expect(await run(['import', file], { out: at('none.json') })).toBe(2)
  expect(told).toContain('damaged')
  expect(() => readFileSync(at('none.json'))).toThrow()
})

test('a JSON that is no plan is not read, and where it differs is said', async () => {
  const file = written('other.json', '{"plan":{"title":1}}')
  expect(await run(['import', file], { out: at('none.json') })).toBe(2)
  expect(told).toContain('The title of the plan must be a text in quotation marks')
  expect(await run(['export', written('no.json', '{')], { out: at('none.json') })).toBe(2)
})

test('a plan that leaves nothing to ask ends with 0', async () => {
  expect(await run(['import', written('plan.md', plain)], { out: at('plan.json') })).toBe(0)
  expect(said).toContain('1 table, with 1 set of columns')
  expect(said).toContain('1 action: 1 without a type.')
  expect(JSON.parse(readFileSync(at('plan.json'), 'utf8'))).toMatchObject({
    plan: { period: { from: '2027-04-01', to: '2028-04-01' } },
    actions: [{ number: '1.1', leads: ['Night Team'] }],
  })
})

test('a plan that leaves something to ask ends with 1, and is written all the same', async () => {
  const asking = plain.replace('May 2027', 'when we can').replace(/, April.*$/m, '')
  expect(await run(['import', written('asking.md', asking)], { out: at('asking.json') })).toBe(1)
  expect(said).toContain('? What stands there was not read as a date (table 1, row 2, column 2)')
  expect(said).toContain('“when we can”')
  expect(JSON.parse(readFileSync(at('asking.json'), 'utf8'))).toHaveProperty('actions')
})

test('a period that is given goes before the one that is written; its last day is in it', async () => {
  const options = { out: at('given.json'), period: '2026-01-01/2026-12-31' }
  expect(await run(['import', written('plan.md', plain)], options)).toBe(1)
  expect(JSON.parse(readFileSync(at('given.json'), 'utf8'))).toMatchObject({
    plan: { period: { from: '2026-01-01', to: '2027-01-01' } },
  })
  expect(said).toContain('A date after the plan has ended')
  const json = ['import', at('given.json')]
  await expect(run(json, options)).rejects.toThrow('not for its JSON')
})

test('what was written comes in again unchanged, and goes out unchanged', async () => {
  await run(['import', written('plan.md', plain)], { out: at('one.json') })
  expect(await run(['export', at('one.json')], { out: at('two.json') })).toBe(0)
  expect(await run(['import', at('two.json')], { out: at('three.json') })).toBe(0)
  const [one, two, three] = ['one.json', 'two.json', 'three.json'].map((name) =>
    readFileSync(at(name), 'utf8'),
  )
  expect(two).toBe(one)
  expect(three).toBe(one)
})

test('a text of an older program is read by its own letters', async () => {
  const file = at('older.txt')
  writeFileSync(file, Buffer.from(plain.replace('the door', 'the caf\u00e9'), 'latin1'))
  await run(['import', file], { out: at('older.json') })
  expect(readFileSync(at('older.json'), 'utf8')).toContain('Open the café')
})

function run(
  words: readonly string[],
  options: Readonly<Record<string, string>>,
): Promise<ExitCode> {
  return planCommand.run({ words, options })
}

function at(name: string): string {
  return join(place, name)
}

function written(name: string, text: string): string {
  writeFileSync(at(name), text)
  return at(name)
}
