import { existsSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Hands, Weighed } from '#people'

/** About 20,000 records: below, calling somebody takes longer than what they would save. */
const bytesWorthHelp = 1_800_000
/** Each has a memory of its own for pairs of words. */
const mostHands = 3

/** Threads that help to weigh a file of records; dismiss them in the end, come what may. */
export type Called = Hands & { readonly dismiss: () => Promise<void> }

/** How many hands, and in which file their work stands. */
type Calling = { readonly many: number; readonly file: string }

/** Calls as many threads as there are further cores, for a file worth it; none where Waymark was not built. They get ready while it is read. */
export function callHands(records: string): Called | undefined {
  // The build puts it beside the command.
  const file = fileURLToPath(new URL('weigh-beside.js', import.meta.url))
  const many = Math.min(mostHands, availableParallelism() - 1)
  if (many < 1 || statSync(records).size < bytesWorthHelp || !existsSync(file)) return undefined
  return callThreads({ many, file })
}

/** Calls threads, whatever there is to weigh. */
export function callThreads({ many, file }: Calling): Called {
  const threads = Array.from({ length: many }, () => new Worker(file))
  const answers = threads.map(answerOf)
  let isTaken = () => true
  return {
    begin: (weighing) => {
      for (const thread of threads) thread.postMessage(weighing)
      isTaken = () => Atomics.load(weighing.taken, 1) > 0
    },
    // Whoever took nothing until now will not, for nothing is left.
    end: async () => (isTaken() ? (await Promise.all(answers)).flat() : []),
    dismiss: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()))
    },
  }
}

/** What a thread hands in; nothing when it fails or ends, for then its shares are weighed by us. */
function answerOf(thread: Worker): Promise<readonly Weighed[]> {
  return new Promise((resolve) => {
    thread.once('message', resolve)
    thread.once('error', () => resolve([]))
    thread.once('exit', () => resolve([]))
  })
}
