import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { nativeFolder } from './native-files.ts'
import { clusterFolder, serverOwner } from './owner.ts'
import { runToEnd } from './run-to-end.ts'

const superuser = 'waymark'

/** A running embedded server: its address, whether this start began it, and how to end it. */
export type EmbeddedServer = {
  readonly url: string
  readonly folder: string
  readonly wasRunning: boolean
  readonly stop: () => Promise<void>
}

/** Starts the embedded PostgreSQL over a data folder, making the cluster at first; attaches when it already runs. */
export async function startEmbedded(dataFolder: string): Promise<EmbeddedServer> {
  const folder = await clusterFolder(dataFolder)
  const native = await nativeFolder(join(dataFolder, 'programs'))
  if (!existsSync(join(folder, 'PG_VERSION'))) await createCluster(native, folder, [])
  const running = await runningPort(folder)
  const port = running ?? (await launch(native, folder, durable))
  return {
    url: await addressOf(folder, port),
    folder,
    wasRunning: running !== undefined,
    stop: () => stopCluster(folder),
  }
}

/**
 * A sixteenth of the machine's memory, between 128 MB and 2 GB: a laptop keeps its memory for its owner, and a region's
 * server finds people without reading the index from files again and again.
 */
function sharedMegabytes(): number {
  return Math.round(Math.min(2048, Math.max(128, totalmem() / 2 ** 20 / 16)))
}

const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: `${sharedMegabytes()}MB`,
  max_wal_size: '4GB',
  wal_level: 'minimal', // one node, no replica: a table made and filled in one transaction needs no log
  max_wal_senders: '0',
  log_min_messages: 'warning',
  max_parallel_workers_per_gather: '2',
}
const durable = common
/** For a server of which nothing is meant to last. */
export const fleeting = {
  ...common,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
}

/** Makes a new cluster in a folder, under its name only when it is whole. */
export async function createCluster(native: string, folder: string, extra: readonly string[]) {
  const password = randomBytes(24).toString('base64url')
  const passwordFile = `${folder}.password`
  const handle = await open(passwordFile, 'w', 0o600)
  await handle.writeFile(password)
  await handle.close()
  const owner = serverOwner()
  if (owner) await chown(passwordFile, owner.uid, owner.gid)
  const half = `${folder}.new`
  await rm(half, { recursive: true, force: true }) // left by a start that was killed: nothing in it was ever used
  await mkdir(half, { mode: 0o700 })
  if (owner) await chown(half, owner.uid, owner.gid)
  const made = ['-D', half, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  await runToEnd(
    join(native, 'bin', 'initdb'),
    [...made, '-E', 'UTF8', '--no-locale', '--no-instructions', ...extra],
    serverOwner(),
  )
  await rm(folder, { recursive: true, force: true })
  await rename(half, folder)
}

/** Starts a server over a cluster and waits until it answers; gives its port. */
export async function launch(
  native: string,
  folder: string,
  settings: Readonly<Record<string, string>>,
) {
  const port = await freePort()
  const log = `${folder}.log`
  const options = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const output = await open(log, 'a', 0o600)
  // Detached: a Ctrl-C in the terminal must reach the house first, and the database last.
  const server = spawn(join(native, 'bin', 'postgres'), ['-D', folder, ...options], {
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
    cwd: dirname(folder),
    ...serverOwner(),
  })
  await output.close()
  server.unref()
  const ended = new Promise<string>((resolve) => {
    server.once('exit', (code) => resolve(`ended with code ${code}`))
    server.once('error', (problem) => resolve(problem.message))
  })
  await untilReady(folder, ended, log)
  return port
}

async function untilReady(folder: string, ended: Promise<string>, log: string): Promise<void> {
  let failure: string | undefined
  void ended.then((reason) => {
    failure = reason
  })
  for (let tries = 0; tries < 6000; tries += 1) {
    if (failure) {
      const said = await readFile(log, 'utf8').catch(() => '')
      throw new Error(`The embedded PostgreSQL did not start: it ${failure}.\n${said.slice(-2000)}`)
    }
    if ((await statusLine(folder)) === 'ready') return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('The embedded PostgreSQL did not become ready in a minute')
}

/** Ends the server over a cluster, if one runs, and waits until it has. */
export async function stopCluster(
  folder: string,
  signal: NodeJS.Signals = 'SIGINT',
): Promise<void> {
  const pid = await runningPid(folder)
  if (pid === undefined) return
  process.kill(pid, signal)
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** The address of the server over a cluster, with its password. */
export async function addressOf(folder: string, port: number): Promise<string> {
  const password = await readFile(`${folder}.password`, 'utf8')
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`
}

async function pidLines(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  return text.split('\n')
}

async function statusLine(folder: string): Promise<string | undefined> {
  return (await pidLines(folder))[7]?.trim()
}

async function runningPid(folder: string): Promise<number | undefined> {
  const pid = Number((await pidLines(folder))[0])
  return pid > 0 && isAlive(pid) ? pid : undefined
}

async function runningPort(folder: string): Promise<number | undefined> {
  if ((await runningPid(folder)) === undefined) return undefined
  return Number((await pidLines(folder))[3]) || undefined
}

/** Whether a process is there, ours or another's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
