import { execFileSync } from 'node:child_process'
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getuid } from 'node:process'
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { asOnATestDay, emptyAll, withFolder } from '../trial-folder.store.ts'
import { importFolder } from './import-folder.ts'
import { contactHead } from './wrong-rows.ts'

const database = freshDatabase()
beforeEach(() => emptyAll(database.open))

const people = 'person_id\np1\n'

/** Brings in a folder of one person after something was done to its contacts. */
function bringIn(spoil: (contacts: string, folder: string) => Promise<unknown>) {
  return withFolder({ 'people.csv': people }, async (folder) => {
    await spoil(join(folder, 'contacts.csv'), folder)
    return importFolder(database.open, folder, { ...asOnATestDay(), acceptGoodRows: true })
  })
}

async function everyoneStored() {
  const { rows } = await database.open.pool.query('select from people.person')
  return rows.length
}

const spoilt: readonly (readonly [string, (contacts: string) => Promise<unknown>, string])[] = [
  ['a link to nothing', (contacts) => symlink(`${contacts}.gone`, contacts), 'leads to no file'],
  ['a link to itself', (contacts) => symlink(contacts, contacts), 'leads back to itself'],
  ['a folder', (contacts) => mkdir(contacts), 'is a folder, not a file'],
  [
    'a pipe nobody writes to',
    async (contacts) => execFileSync('mkfifo', [contacts]),
    'not a plain file',
  ],
]

test.for(spoilt)(
  'contacts that are %s stop the import and are not taken as empty',
  async ([, spoil, advice]) => {
    const summary = await bringIn(spoil)
    expect(summary.outcome).toBe('unreadable')
    expect(summary.problems.first).toMatchObject([{ file: 'contacts.csv', line: 0 }])
    expect(summary.problems.first[0]?.advice).toContain(advice)
    expect(summary.missingFiles).not.toContain('contacts.csv')
    expect(await everyoneStored()).toBe(0)
  },
)

test('contacts under a name in other letters stop the import and are told the right name', async () => {
  const summary = await bringIn((_, folder) =>
    writeFile(join(folder, 'Contacts.csv'), `${contactHead}\n`),
  )
  expect(summary.outcome).toBe('unreadable')
  expect(summary.problems.first[0]?.advice).toContain(
    'Contacts.csv is in the folder; the name must be contacts.csv',
  )
  expect(await everyoneStored()).toBe(0)
})

test('a folder whose only file cannot be read is unreadable, not empty', async () => {
  const summary = await withFolder({}, async (folder) => {
    await mkdir(join(folder, 'people.csv'))
    return importFolder(database.open, folder, asOnATestDay())
  })
  expect(summary.outcome).toBe('unreadable')
})

test('a folder that is gone is unreadable, not empty', async () => {
  const summary = await importFolder(database.open, '/nowhere/at/all', asOnATestDay())
  expect(summary).toMatchObject({ outcome: 'unreadable', missingFiles: [] })
  expect(summary.problems.first).toMatchObject([{ file: 'all' }])
})

// Nothing is closed to the account of the machine's owner, so this is seen from any other.
test.skipIf(getuid?.() === 0)('what an account may not read stops the import', async () => {
  const file = await bringIn(async (contacts) => {
    await writeFile(contacts, `${contactHead}\n`)
    await chmod(contacts, 0o000)
  })
  expect(file.problems.first[0]?.advice).toContain('may not be read')
  const folder = await withFolder({ 'people.csv': people }, async (path) => {
    await chmod(path, 0o000)
    try {
      return await importFolder(database.open, path, asOnATestDay())
    } finally {
      await chmod(path, 0o700)
    }
  })
  expect(folder).toMatchObject({ outcome: 'unreadable', missingFiles: [] })
})
