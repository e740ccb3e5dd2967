import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import type { Owner } from './owner.ts'

/** Runs a program to its end. Throws with what it said when it fails. */
export function runToEnd(program: string, options: readonly string[], owner: Owner): Promise<void> {
  return new Promise((resolve, reject) => {
    const running = spawn(program, options, {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: tmpdir(),
      ...owner,
    })
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
    }
    running.stdout.on('data', listen)
    running.stderr.on('data', listen)
    running.once('error', reject)
    running.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with code ${code}:\n${said}`)),
    )
  })
}
