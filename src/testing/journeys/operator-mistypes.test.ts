import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settleHouseKind } from '#foundations'
import { offers } from '../../main/commands/offers.ts'
import { emptyDatabase, freshDatabase } from '../house/fresh-database.ts'
import { type Ended, waymark } from './command-line.ts'

const house = freshDatabase()
let place = ''
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'waymark-mistypes-'))
  await chmod(place, 0o755)
  await settleHouseKind(house.db, 'real')
})
afterAll(() => rm(place, { recursive: true, force: true }))

/** What reads or keeps a record that is there, each with the code it ends with where none lies. */
const keepers: readonly (readonly [readonly string[], number])[] = [
  [['audit', 'seal'], 1],
  [['audit', 'verify'], 2],
  [['backup', 'FILE'], 1],
  [['export', 'FOLDER'], 1],
  [['export-register', 'FOLDER'], 1],
  [['invite', 'ana@example.org', '--agency', 'Northshire Council'], 1],
  [['leave', 'ana@example.org'], 1],
  [['match'], 1],
  [['rebuild'], 1],
  [['recovery-code', 'ana@example.org'], 1],
  [['retention', 'preview'], 1],
  [['retention', 'run'], 1],
]
/** What may begin a record, and what opens none. */
const others = [
  'start',
  'import',
  'restore',
  'bench',
  'check',
  'credential',
  'demo',
  'encode',
  'indicators',
  'link',
  'plan',
]

test('of every command it is known whether an operator may begin a record with it', () => {
  const known = [...new Set(keepers.map(([[name]]) => name)), ...others]
  expect(known.toSorted()).toEqual(offers.map(({ name }) => name).toSorted())
})

test.each(keepers)(
  'an operator who mistypes the folder of the record is told so by %j, and none is begun there',
  async (words, code) => {
    const data = join(place, 'typo')
    const run = await waymark(inPlace(words), { WAYMARK_DATA: data })
    expectRefused(run, code, data)
    expect(existsSync(data)).toBe(false)
  },
)

test.each(keepers)(
  'an operator who names another database is told so by %j, and nothing is made there',
  async (words, code) => {
    const empty = await emptyDatabase()
    const run = await waymark(inPlace(words), { DATABASE_URL: empty.url, WAYMARK_DATA: place })
    const { rows } = await empty.pool.query("select from pg_namespace where nspname = 'access'")
    await empty.drop()
    expectRefused(run, code, new URL(empty.url).pathname.slice(1))
    expect(run.told).not.toContain(new URL(empty.url).password)
    expect(rows).toEqual([])
  },
)

test('a backup is put in the place of another file only when the operator says so', async () => {
  const file = join(place, 'good.backup')
  await writeFile(file, 'a good one')
  const record = { DATABASE_URL: house.url, WAYMARK_DATA: place }
  const run = await waymark(['backup', file], record)
  expect(run).toMatchObject({ code: 1 })
  expect(run.told).toContain(`${file} is there already`)
  expect(await readFile(file, 'utf8')).toBe('a good one')
  expect((await waymark(['backup', file, '--replace'], record)).code).toBe(0)
  expect(await readFile(file, 'utf8')).not.toBe('a good one')
  expect(existsSync(`${file}.part`)).toBe(false)
})

function inPlace(words: readonly string[]): readonly string[] {
  return words.map((word) => (word === word.toUpperCase() ? join(place, word) : word))
}

function expectRefused(run: Ended, code: number, where: string): void {
  expect(run).toMatchObject({ code, said: '' })
  expect(run.told).toContain('There is no record')
  expect(run.told).toContain(where)
  expect(run.told).not.toMatch(/\n\s+at |could not finish|Error:/)
}
