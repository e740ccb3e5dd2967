import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../folders.ts'
import { hasNote, rememberedPlace } from './place-note.ts'

/** PostgreSQL refuses to run as root, so a root start gives the server to the account with no rights of its own. */
const nobody = { uid: 65_534, gid: 65_534 } as const

/** Where a root start keeps what the unprivileged owner must reach when the data folder cannot be entered. */
export const sharedPlace = '/var/lib/waymark'

export type Owner = { readonly uid: number; readonly gid: number } | undefined

/** The account that runs the server: nobody for root, ourselves (undefined) for everyone else. */
export function serverOwner(): Owner {
  return process.getuid?.() === 0 ? nobody : undefined
}

/**
 * The folder for the database files, made and owned. It is `postgresql` inside the data folder, unless
 * root keeps that under a folder nobody may enter (a 0700 home): then it lies in the shared place,
 * and the file `database-place` in the data folder says where.
 */
export async function clusterFolder(dataFolder: string): Promise<string> {
  const owner = serverOwner()
  await makeFolder(dataFolder, 0o700)
  if (!owner) return join(dataFolder, 'postgresql')

  if (await canBeEntered(dirname(dataFolder))) {
    await chmod(dataFolder, 0o711)
    const folder = join(dataFolder, 'postgresql')
    await giveTo(owner, folder)
    return folder
  }
  const folder = await rememberedPlace(dataFolder, sharedPlace)
  await giveTo(owner, folder)
  return folder
}

/** Whether a database was made for a data folder, within it or elsewhere. Makes nothing. */
export function hasCluster(dataFolder: string): boolean {
  return existsSync(join(dataFolder, 'postgresql', 'PG_VERSION')) || hasNote(dataFolder)
}

async function canBeEntered(folder: string): Promise<boolean> {
  for (let place = folder; ; place = dirname(place)) {
    const { mode } = await stat(place)
    if ((mode & 0o001) === 0) return false
    if (place === dirname(place)) return true
  }
}

async function giveTo(owner: { uid: number; gid: number }, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chown(folder, owner.uid, owner.gid)
}
