import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectFolder } from '#foundations'

/** How long a run of the command line took, in seconds, and the most memory it had, in megabytes. */
export type LinkedRun = { readonly seconds: number; readonly megabytes: number }

/** Runs `waymark link` as anybody would, in a program of its own, and takes its own word for time and memory. */
export async function runLink(words: readonly string[]): Promise<LinkedRun> {
  const cli = join(projectFolder(), 'build', 'cli.js')
  const child = spawn(process.execPath, [cli, 'link', ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  child.stderr.on('data', (text) => {
    told += String(text)
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`waymark link ended with ${code}: ${told}`)
  const took = /Took ([\d.]+) s and at most (\d+) MB/.exec(told)
  return { seconds: Number(took?.[1]), megabytes: Number(took?.[2]) }
}

/** The second column of a CSV file without quotation marks, by the first. */
export async function secondByFirst(path: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const [first = '', second = ''] = line.split(',')
    found.set(first, second)
  }
  found.delete('record_id')
  return found
}
