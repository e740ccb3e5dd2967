import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { importFolder } from '../import/import-folder.ts'
import { asOnATestDay, emptyAll, tryImport } from '../trial-folder.store.ts'
import { exportFolder } from './export-folder.ts'

const database = freshDatabase()
beforeEach(() => emptyAll(database.open))

async function exported(look: (folder: string) => Promise<void>): Promise<void> {
  const above = await mkdtemp(join(tmpdir(), 'interchange-'))
  try {
    const folder = join(above, 'out')
    expect((await exportFolder(database.open, folder)).ok).toBe(true)
    await look(folder)
  } finally {
    await rm(above, { recursive: true, force: true })
  }
}

test('somebody written down here by a first name alone comes back as not told apart, and nothing changes', async () => {
  await tryImport(database.open, {
    'people.csv': 'person_id\nana\n',
    'contacts.csv':
      'contact_id,person_id,area_code,contacted_at,contact_type\nc1,ana,E08000026,2024-07-01T22:15,bedded_down\n',
  })
  await exported(async (folder) => {
    expect(await readFile(join(folder, 'people.csv'), 'utf8')).not.toContain('identified')
  })
  await database.open.pool.query(
    `with written as (insert into people.person (person_id) values (gen_random_uuid()) returning person_id)
     insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name)
     select person_id, gen_random_uuid(), gen_random_uuid(), 'D1', 'Daz' from written`,
  )
  await exported(async (folder) => {
    const { data } = Papa.parse<Record<string, string>>(
      await readFile(join(folder, 'people.csv'), 'utf8'),
      { header: true, skipEmptyLines: true },
    )
    expect(data.map(({ identified }) => identified).toSorted()).toEqual(['false', 'true'])
    const again = await importFolder(database.open, folder, asOnATestDay())
    expect(again).toMatchObject({ outcome: 'stored', changes: { count: 0 } })
    await emptyAll(database.open)
    await importFolder(database.open, folder, asOnATestDay())
    const { rows } = await database.open.pool.query(
      'select person_id from people.open_not_identified',
    )
    expect(rows.map(({ person_id }) => person_id)).toEqual(
      data.filter(({ identified }) => identified === 'false').map(({ person_id }) => person_id),
    )
  })
})
