import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Needs } from '#foundations'
import { filesOfCopy } from './files-of-copy.tsx'

/**
 * Writes a copy of the register into a folder, in the place of the one that lies there: never half of one. Says how many files
 * it has.
 */
export async function writeCopy(needs: Needs, folder: string): Promise<number> {
  const [coming, going] = [`${folder}.coming`, `${folder}.going`]
  await Promise.all([coming, going].map((one) => rm(one, { recursive: true, force: true })))
  let files = 0
  for await (const { path, content } of filesOfCopy(needs)) {
    const file = join(coming, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
    files += 1
  }
  await rename(folder, going).catch(() => undefined)
  await rename(coming, folder)
  await rm(going, { recursive: true, force: true })
  return files
}
