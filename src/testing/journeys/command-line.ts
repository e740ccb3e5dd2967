import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from '#foundations'

export type Ended = {
  readonly code: number | null
  readonly said: string
  readonly told: string
}

type Surroundings = Readonly<Record<string, string>>

/** Runs the built command line to its end, as a person in a terminal would. */
export function waymark(words: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  return ended(startWaymark(words, surroundings))
}

/** Starts the built command line. What it says can be read while it runs. */
export function startWaymark(
  words: readonly string[],
  surroundings: Surroundings = {},
): ChildProcess {
  const cli = join(projectFolder(), 'build', 'cli.js')
  const { DATABASE_URL: _server, ...own } = process.env // a test says itself which database it means
  return spawn(process.execPath, [cli, ...words], {
    env: { ...own, ...surroundings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Waits for the end of a run. */
export function ended(run: ChildProcess): Promise<Ended> {
  let said = ''
  let told = ''
  run.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  run.stderr?.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    run.once('error', reject)
    run.once('close', (code) => resolve({ code, said, told }))
  })
}

/** Waits until a run has said something that fits, and gives it. Fails when it ends first. */
export function untilSaid(run: ChildProcess, words: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    run.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = words.exec(said)
      if (found) resolve(found[1] ?? found[0])
    })
    run.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    run.once('close', (code) => reject(new Error(`It ended with ${code} first:\n${said}`)))
  })
}
