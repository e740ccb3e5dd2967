import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone, wherever it was started from. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A path inside the clone. */
export function inClone(...parts) {
  return join(root, ...parts)
}

/** A problem that the person who started Waymark can put right: its message is shown alone. */
export function plainProblem(message) {
  return Object.assign(new Error(message), { isPlain: true })
}

/** Progress goes to standard error: standard output belongs to what was asked for. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}
