import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type OpenDatabase, openDatabase, settleHouseKind } from '#foundations'
import { freshDatabase } from '../house/fresh-database.ts'
import { withDatabase } from '../house/test-server.ts'
import { type Ended, waymark } from './command-line.ts'

const house = freshDatabase()
let place = ''
let admin: OpenDatabase
const name = `waymark_mistakes_${process.pid}`
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'waymark-mistakes-'))
  await chmod(place, 0o755)
  admin = openDatabase(inject('testServer'), 1)
  await admin.pool.query(
    `create database ${name} template template0 encoding 'SQL_ASCII' locale 'C'`,
  )
  await admin.pool.query(`create role ${name} login password 'right'`)
})
afterAll(async () => {
  await admin.pool.query(`drop database ${name}`)
  await admin.pool.query(`drop role ${name}`)
  await admin.close()
  await rm(place, { recursive: true, force: true })
})

/** One sentence or two, no trace, exit 1. */
function expectPlain(run: Ended, words: string): void {
  expect(run.told).toContain(words)
  expect(run.told).not.toMatch(/\n\s+at |could not finish|Error:/)
  expect(run.told.trim().split('\n')).toHaveLength(1)
  expect(run.code).toBe(1)
}

function changed(change: (address: URL) => URL): string {
  return change(new URL(inject('testServer'))).href
}

const wrongAddresses: readonly (readonly [string, () => string, string])[] = [
  [
    'a port where nobody answers',
    () => changed((at) => Object.assign(at, { port: '1' })),
    'Nothing answers',
  ],
  ['an unknown host', () => 'postgresql://me@nowhere.invalid/w', 'host in DATABASE_URL'],
  ['no address', () => 'my database', 'DATABASE_URL must be an address'],
  ['another protocol', () => 'mysql://me@localhost/w', 'DATABASE_URL must be an address'],
  [
    'a wrong password',
    () => changed((at) => Object.assign(at, { password: 'no' })),
    'name and password',
  ],
  ['no such database', () => withDatabase(inject('testServer'), 'none'), 'does not exist'],
  ['other letters', () => withDatabase(inject('testServer'), name), 'Waymark needs UTF8'],
  [
    'a role without rights',
    () => changed((at) => Object.assign(at, { username: name, password: 'right' })),
    'lacks a right',
  ],
]

test.each(wrongAddresses)(
  'DATABASE_URL with %s is told in a sentence',
  async (_what, url, words) => {
    expectPlain(
      await waymark(['import', place], { DATABASE_URL: url(), WAYMARK_DATA: place }),
      words,
    )
  },
)

test('a data folder that cannot be made, or is a file, is named', async () => {
  const start = (folder: string) => waymark(['start'], { WAYMARK_DATA: folder, PORT: '0' })
  expectPlain(await start('/proc/waymark-none/data'), '/proc')
  expectPlain(await start('/dev/null'), '/dev/null')
})

test('HOST, PORT and a port that is taken are told before anything is filled', async () => {
  const data = join(place, 'never')
  const start = (own: Readonly<Record<string, string>>) =>
    waymark(['start'], { WAYMARK_DATA: data, PORT: '0', ...own })
  expectPlain(await start({ HOST: '192.0.2.1' }), 'HOST must be an address of this machine')
  expectPlain(await start({ HOST: 'nowhere.invalid' }), 'HOST must be an address of this machine')
  expectPlain(
    await start({ PORT: 'abc' }),
    'PORT must be a whole number from 0 to 65535, not “abc”.',
  )

  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port))
  })
  expectPlain(await start({ PORT: String(port) }), `Port ${port} is taken`)
  other.close()
})

test('a backup into a folder, and an export where none can be made, are told in a sentence', async () => {
  await settleHouseKind(house.db, 'real')
  const surroundings = { DATABASE_URL: house.url }
  const folder = join(place, 'folder')
  await mkdir(folder)
  expectPlain(await waymark(['backup', folder], surroundings), `${folder} is a folder`)
  const run = await waymark(['export', '/proc/zz'], surroundings)
  expectPlain(run, 'nothing may be written in /proc')
})
