import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { createAnnouncements, newId, type OpenDatabase } from '#foundations'
import type { ImportOptions } from './import/bring-in.ts'
import { importFolder } from './import/import-folder.ts'
import type { ImportSummary } from './import/import-summary.ts'

/** Files of a folder by name, each its text or its bytes; for tests. */
export type FilesToTry = Readonly<Record<string, string | Uint8Array>>

/** Makes a folder of these files for as long as the act lasts. */
export async function withFolder<Value>(
  files: FilesToTry,
  act: (folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'interchange-'))
  try {
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, name), content)
    return await act(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The councils test folders speak of. */
export const areasToTry =
  'code,name,region,population,year,source\nE08000025,Birmingham,West Midlands,1000,2024,a test\nE08000026,Coventry,West Midlands,500,2024,a test\n'

/** Imports such files as they would be on 1 July 2024, from the source `test` unless told otherwise. */
export function tryImport(
  database: OpenDatabase,
  files: FilesToTry,
  options: Partial<ImportOptions> = {},
): Promise<ImportSummary> {
  return withFolder({ 'areas.csv': areasToTry, ...files }, (folder) =>
    importFolder(database, folder, { ...asOnATestDay(), ...options }),
  )
}

/** The options of an import in a test. */
export function asOnATestDay(): ImportOptions {
  return {
    source: 'test',
    today: Temporal.PlainDate.from('2024-07-01'),
    acceptGoodRows: false,
    newId,
    announcements: createAnnouncements(),
  }
}

/** Empties everything an import fills, between tests. */
export async function emptyAll({ pool }: OpenDatabase): Promise<void> {
  await pool.query(
    `truncate outreach.contact, outreach.contact_change, outreach.single_night, people.person,
       stays.stay, stays.departure, directory.population, directory.scope_area, directory.area cascade`,
  )
}
