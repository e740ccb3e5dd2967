import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { makeFolder, type OpenDatabase, rowsCopied } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import { inOneTransaction } from '../import/one-connection.store.ts'
import { fileLayouts, fileOnDisk } from '../layout/layout.ts'
import { isAnybodyUnidentified, readyForExport, rowsToWrite } from './export.store.ts'

/** How many rows were written, by the name of the file on disk. */
export type ExportDone = { readonly files: Readonly<Record<string, number>> }

/**
 * Writes the record as it stands at one moment as an interchange folder. Refuses a folder that already
 * holds something, and a file. Throws a `SettingProblem` where no folder can be made. The folder appears under
 * its name only when it is whole.
 */
export async function exportFolder(
  database: Pick<OpenDatabase, 'pool'>,
  folder: string,
): Promise<Outcome<ExportDone, 'folder_not_empty'>> {
  const found = await stat(folder).catch(() => undefined)
  const isFree = !found || (found.isDirectory() && (await readdir(folder)).length === 0)
  if (!isFree) return refused('folder_not_empty')
  const whole = resolve(folder)
  const part = join(dirname(whole), `.${basename(whole)}.${randomUUID()}.part`)
  await makeFolder(part, 0o700)
  try {
    const files = await writeFiles(database, part)
    await rename(part, whole)
    return done({ files })
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

function writeFiles(
  database: Pick<OpenDatabase, 'pool'>,
  folder: string,
): Promise<Readonly<Record<string, number>>> {
  return inOneTransaction(database, async ({ client, db }) => {
    await readyForExport(db)
    const people = (await isAnybodyUnidentified(db)) ? 'identity' : 'plain'
    const files: Record<string, number> = {}
    for (const { file } of fileLayouts) {
      const name = fileOnDisk(file)
      const rows = rowsToWrite(client, file, people)
      const target = createWriteStream(join(folder, name), { mode: 0o600 })
      await pipeline(rows, passOn(), target)
      files[name] = await rowsCopied(client, rows)
    }
    return { keep: false, value: files }
  })
}

/** COPY gives a chunk for every row; gathered, they are written some hundred times as quickly. */
function passOn(): Transform {
  const most = 1 << 16
  let held: Buffer[] = []
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      held.push(chunk)
      size += chunk.length
      if (size < most) return next()
      const whole = Buffer.concat(held)
      held = []
      size = 0
      next(null, whole)
    },
    flush(next) {
      next(null, Buffer.concat(held))
    },
  })
}
