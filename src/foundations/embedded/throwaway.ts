import { chown, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  addressOf,
  createCluster,
  type EmbeddedServer,
  fleeting,
  isAlive,
  launch,
  stopCluster,
} from './cluster.ts'
import { nativeFolder } from './native-files.ts'
import { serverOwner } from './owner.ts'

const prefix = 'waymark-throwaway-'

/**
 * A private server in a temporary folder, gone with everything in it when stopped. It skips every sync,
 * for nothing in it is meant to last. Also ends those whose makers were killed before they could.
 */
export async function startThrowaway(): Promise<EmbeddedServer> {
  await sweepUp()
  const native = await nativeFolder(join(tmpdir(), `waymark-programs-${process.getuid?.()}`))
  const place = await mkdtemp(join(tmpdir(), prefix))
  await writeFile(join(place, 'made-by'), String(process.pid))
  const owner = serverOwner()
  if (owner) await chown(place, owner.uid, owner.gid)
  const folder = join(place, 'postgresql')
  let ending: Promise<void> | undefined
  const stop = () => {
    ending ??= endPlace(place) // told twice when a signal comes while the work itself is ending
    return ending
  }
  try {
    await createCluster(native, folder, ['--no-sync'])
    const port = await launch(native, folder, fleeting)
    return { url: await addressOf(folder, port), folder, wasRunning: false, stop }
  } catch (problem) {
    await stop()
    throw problem
  }
}

async function sweepUp(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue
    const place = join(tmpdir(), name)
    const maker = Number(await readFile(join(place, 'made-by'), 'utf8').catch(() => ''))
    // somebody else's place cannot be read or ended by us: leave it to them
    if (maker > 0 && !isAlive(maker)) await endPlace(place).catch(() => undefined)
  }
}

async function endPlace(place: string): Promise<void> {
  await stopCluster(join(place, 'postgresql'), 'SIGQUIT')
  await rm(place, { recursive: true, force: true, maxRetries: 5 })
}
