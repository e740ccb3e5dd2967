import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../folders.ts'
import { type EmbeddedServer, isAlive, startEmbedded } from './cluster.ts'

/**
 * Joins the embedded server of a data folder for as long as one command runs, starting it when none runs.
 * Its `stop` ends the server unless a `start` or another command still uses it, so a server that a killed
 * command left behind ends with the next one. Who uses it is noted in the data folder, by process number.
 */
export async function joinEmbedded(dataFolder: string): Promise<EmbeddedServer> {
  await makeFolder(dataFolder, 0o700)
  const note = join(dataFolder, `using-${process.pid}`)
  await writeFile(note, '', { mode: 0o600 })
  const removeNote = () => rm(note, { force: true })
  try {
    const server = await startEmbedded(dataFolder)
    const leave = async () => {
      await removeNote()
      if (!(await isUsed(dataFolder))) await server.stop()
    }
    let leaving: Promise<void> | undefined
    const stop = () => {
      leaving ??= leave() // told twice when a signal comes while the work itself is ending
      return leaving
    }
    return { ...server, stop }
  } catch (problem) {
    await removeNote()
    throw problem
  }
}

/** Whether a start or a command that still runs uses the server; notes of killed ones are cleared away. */
async function isUsed(dataFolder: string): Promise<boolean> {
  const start = await readFile(join(dataFolder, 'running'), 'utf8').catch(() => '')
  if (isRunning(start.split('\n')[0])) return true
  for (const name of await readdir(dataFolder)) {
    const pid = /^using-(\d+)$/.exec(name)?.[1]
    if (!pid) continue
    if (isRunning(pid)) return true
    await rm(join(dataFolder, name), { force: true })
  }
  return false
}

function isRunning(pid: string | undefined): boolean {
  return Number(pid) > 0 && isAlive(Number(pid))
}
