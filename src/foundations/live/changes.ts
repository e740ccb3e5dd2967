import pg from 'pg'
import { changeChannel } from '../announcements.ts'

/** News, from any process of the house, that something in it has changed. It never says what. */
export type Changes = {
  /** Hears of each change, several close together as one. Returns how to stop listening. */
  readonly onChange: (listener: () => void) => () => void
  readonly close: () => Promise<void>
}

/** Several changes within this many milliseconds are told as one: at most about four a second. */
const together = 250
const firstWait = 500
const longestWait = 10_000

/**
 * Listens for changes on one connection of its own, which it opens again whenever it breaks. After a break
 * it tells of a change, because one may have been missed. A house that cannot be reached is tried on and on.
 */
export function openChanges(databaseUrl: string): Changes {
  const teller = createTeller()
  let wait = firstWait
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let isClosed = false

  const later = () => {
    if (isClosed) return
    retry = setTimeout(() => void again(), wait)
    wait = Math.min(wait * 2, longestWait)
  }
  const listen = async (): Promise<boolean> => {
    client = clientFor(databaseUrl, { onNews: teller.tell, onBreak: later })
    const isThere = await isListening(client)
    if (isThere) wait = firstWait
    return isThere
  }
  const again = async () => {
    if (await listen()) teller.tell()
  }
  const started = listen()
  return {
    onChange: teller.onChange,
    close: async () => {
      isClosed = true
      if (retry) clearTimeout(retry)
      teller.stop()
      await started
      await client?.end().catch(() => undefined)
    },
  }
}

/** A connection that tells its news, and once that it broke: while it is opened, or at any time after. */
function clientFor(
  connectionString: string,
  tell: { readonly onNews: () => void; readonly onBreak: () => void },
): pg.Client {
  const client = new pg.Client({ connectionString, keepAlive: true })
  let isBroken = false
  const broke = () => {
    if (isBroken) return
    isBroken = true
    client.end().catch(() => undefined)
    tell.onBreak()
  }
  client.on('error', broke)
  client.on('end', broke)
  client.on('notification', tell.onNews)
  return client
}

async function isListening(client: pg.Client): Promise<boolean> {
  try {
    await client.connect()
    await client.query(`listen ${changeChannel}`)
    return true
  } catch (problem) {
    client.emit('error', problem)
    return false
  }
}

/** No news at all: for a house that nobody watches. */
export function noChanges(): Changes {
  return { onChange: () => () => undefined, close: async () => undefined }
}

function createTeller() {
  const listeners = new Set<() => void>()
  let timer: NodeJS.Timeout | undefined
  let isOwed = false
  const rest = () => {
    timer = setTimeout(() => {
      timer = undefined
      if (isOwed) tell()
    }, together)
  }
  function tell(): void {
    isOwed = timer !== undefined
    if (isOwed) return
    for (const listener of listeners) listener()
    rest()
  }
  return {
    tell,
    onChange: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stop: () => {
      if (timer) clearTimeout(timer)
      listeners.clear()
    },
  }
}
