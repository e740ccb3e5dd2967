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
  let isClosed = false
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined

  async function listen(isFirst: 'first' | 'again'): Promise<void> {
    const opened = new pg.Client({ connectionString: databaseUrl, keepAlive: true })
    client = opened
    let isBroken = false
    const again = () => {
      if (isBroken || isClosed) return
      isBroken = true
      retry = setTimeout(() => void listen('again'), wait)
      wait = Math.min(wait * 2, longestWait)
      opened.end().catch(() => undefined)
    }
    opened.on('error', again)
    opened.on('end', again)
    opened.on('notification', teller.tell)
    try {
      await opened.connect()
      await opened.query(`listen ${changeChannel}`)
      wait = firstWait
      if (isFirst === 'again') teller.tell()
    } catch {
      again()
    }
  }

  const started = listen('first')
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
