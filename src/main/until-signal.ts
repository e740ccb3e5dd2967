import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const patience = 2000

/**
 * Does the work, and on a Ctrl-C or another request to end, ends what it stands on first. The work then fails
 * and puts away its half-written files; the process exits as shells expect of that signal, 130 for a Ctrl-C
 * and 143 for SIGTERM, and says nothing of the failure that the ending itself brought about.
 */
export async function endingOnSignals<Value>(
  end: () => Promise<void>,
  work: () => Promise<Value>,
): Promise<Value> {
  let heard = false
  let finished: () => void = () => undefined
  const workIsOver = new Promise<void>((resolve) => {
    finished = resolve
  })
  const endEarly = (signal: NodeJS.Signals) => {
    if (heard) return
    heard = true
    const timeUp = new Promise<void>((resolve) => setTimeout(resolve, patience))
    void end()
      .catch(() => undefined)
      .then(() => Promise.race([workIsOver, timeUp]))
      .finally(() => process.exit(128 + constants.signals[signal]))
  }
  for (const signal of signals) process.once(signal, endEarly)
  try {
    return await work()
  } finally {
    finished()
    for (const signal of signals) process.off(signal, endEarly)
    if (heard) await new Promise(() => undefined) // the exit above is on its way
  }
}
