import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../folders.ts'
import { SettingProblem, type Settings } from '../settings.ts'
import type { SealingKey } from './sealing.ts'

const fileName = 'sealing-key'

/**
 * The key of this house: the setting where several servers share one record, otherwise a file in the data
 * folder, made at the first start and readable by its owner alone. A backup of the record does not hold it.
 */
export async function readSealingKey(
  settings: Pick<Settings, 'sealingKey' | 'dataFolder'>,
): Promise<SealingKey> {
  if (settings.sealingKey) return { bytes: Buffer.from(settings.sealingKey, 'base64') }
  await makeFolder(settings.dataFolder, 0o700)
  const file = join(settings.dataFolder, fileName)
  // Made only where there is none: of two that start at once, the second reads what the first wrote.
  await writeFile(file, `${randomBytes(32).toString('base64')}\n`, {
    flag: 'wx',
    mode: 0o600,
  }).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EEXIST') throw problem
  })
  const bytes = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64')
  if (bytes.length === 32) return { bytes }
  throw new SettingProblem(
    `${file} does not hold a key of 32 bytes. Put the one back that was there, or take the file away: authenticator apps and organisations’ sign-ins then have to be set up again.`,
  )
}

/** Whether the key of this house is there already, or would be made at its first start. */
export function hasSealingKey({
  sealingKey,
  dataFolder,
}: Pick<Settings, 'sealingKey' | 'dataFolder'>): boolean {
  return sealingKey !== undefined || existsSync(join(dataFolder, fileName))
}

/** A key for a house that is gone when it is closed. */
export function passingSealingKey(): SealingKey {
  return { bytes: randomBytes(32) }
}
