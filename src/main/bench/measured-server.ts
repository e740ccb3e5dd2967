import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Listening } from './roundtable-server.ts'

/** A house in a process of its own, that is measured; it ends with its standard input. */
export type MeasuredServer = {
  readonly process: ChildProcess
  readonly at: Listening
  readonly ask: (what: string) => Promise<string>
}

/** Starts a house on a database in a process of its own, with the key (base64 of 32 bytes) that all processes of a house share. */
export async function startMeasured(url: string, sealingKey: string): Promise<MeasuredServer> {
  const process_ = spawn(
    process.execPath,
    [process.argv[1] ?? '', 'bench-roundtable', '--serve', url, '--key', sealingKey],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const lines = createInterface({ input: process_.stdout })[Symbol.asyncIterator]()
  const next = async () => String((await lines.next()).value)
  const at = JSON.parse(await next()) as Listening
  const ask = (what: string) => {
    process_.stdin.write(`${what}\n`)
    return next()
  }
  return { process: process_, at, ask }
}

/** Bytes that servers hold, together. */
export async function memoryOf(servers: readonly MeasuredServer[]): Promise<number> {
  const told = await Promise.all(servers.map(({ ask }) => ask('memory')))
  return told.reduce((sum, one) => sum + (JSON.parse(one) as { rss: number }).rss, 0)
}
