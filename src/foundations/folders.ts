import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SettingProblem } from './settings.ts'

const refusals = ['EACCES', 'EPERM', 'EROFS', 'ENOENT']

/**
 * Makes a folder and those above it that are missing. Throws a `SettingProblem` that names the one that
 * cannot be made. One step at a time: the recursive way of Node spins for ever where the system allows no
 * new folders and says so as if the one above were missing.
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (found?.isDirectory()) return
  if (found) throw new SettingProblem(`${folder} is a file, and a folder is needed there.`)
  const above = dirname(folder)
  if (above !== folder) await makeFolder(above, mode)
  try {
    await mkdir(folder, { mode })
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    if (code === 'EEXIST') return // another was quicker
    if (!code || !refusals.includes(code)) throw problem
    throw new SettingProblem(
      `The folder ${folder} cannot be made: nothing may be written in ${above}.`,
    )
  }
}
