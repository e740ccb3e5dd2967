import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../folders.ts'
import { SettingProblem } from '../settings.ts'

/**
 * The folder that a data folder's database has in the place all can enter: the one its note `database-place`
 * names on the first line, else a new one. The second line is the data folder itself, so that a copy of it is
 * noticed: two starts would else share one database unknowingly, or a copy on another machine begin an empty
 * one. A folder that was only moved keeps its database. Throws a `SettingProblem` that says what to do.
 */
export async function rememberedPlace(dataFolder: string, place: string): Promise<string> {
  const self = await realpath(dataFolder)
  const { folder, of } = await readNote(self)
  if (!folder) return newPlace(self, place)
  if (!existsSync(folder) && !existsSync(`${folder}.password`)) {
    throw new SettingProblem(
      `The database of ${dataFolder} lay in ${folder}, and is not there: only the folder was copied. ` +
        'Put that folder back, or set WAYMARK_DATA to a new folder and restore a backup into it.',
    )
  }
  if (of === self) return folder
  if (of && (await readNote(of)).folder === folder) {
    throw new SettingProblem(
      `${dataFolder} is a copy of ${of}, and the database of both is one: ${folder}. Set WAYMARK_DATA to ` +
        `${of}; or, for a record of its own, set WAYMARK_DATA to a new folder and restore a backup into it.`,
    )
  }
  await writeNote(self, folder)
  return folder
}

/** Whether a data folder says that its database lies elsewhere. */
export function hasNote(dataFolder: string): boolean {
  return existsSync(noteIn(dataFolder))
}

async function newPlace(dataFolder: string, place: string): Promise<string> {
  const folder = join(place, `data-${randomUUID()}`)
  await makeFolder(place, 0o755)
  await mkdir(folder, { mode: 0o700 }) // before the note: what a note names has been there
  await writeNote(dataFolder, folder)
  return folder
}

type Note = { readonly folder: string | undefined; readonly of: string | undefined }

async function readNote(dataFolder: string): Promise<Note> {
  const text = await readFile(noteIn(dataFolder), 'utf8').catch(() => '')
  const [folder, of] = text.split('\n')
  return { folder: folder || undefined, of: of || undefined }
}

async function writeNote(dataFolder: string, folder: string): Promise<void> {
  await writeFile(noteIn(dataFolder), `${folder}\n${dataFolder}\n`, { mode: 0o600 })
}

function noteIn(dataFolder: string): string {
  return join(dataFolder, 'database-place')
}
