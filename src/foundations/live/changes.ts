import { changeChannel } from '../announcements.ts'
import { type Hearing, keepListening } from './listening.ts'

/** News, from any process of the house, that something in it has changed. It never says what. */
export type Changes = {
  /** Hears of each change, several close together as one. Returns how to stop listening. */
  readonly onChange: (listener: () => void) => () => void
  /** Hears another channel, word by word, on a connection of its own. */
  readonly listen: (channel: string, hearing: Hearing) => { readonly close: () => Promise<void> }
  readonly close: () => Promise<void>
}

/** Several changes within this many milliseconds are told as one: at most about four a second. */
const together = 250

/** Listens for changes. After a break it tells of one, because one may have been missed. */
export function openChanges(databaseUrl: string): Changes {
  const teller = createTeller()
  const listening = keepListening(databaseUrl, changeChannel, {
    onNews: teller.tell,
    onGap: teller.tell,
  })
  return {
    onChange: teller.onChange,
    listen: (channel, hearing) => keepListening(databaseUrl, channel, hearing),
    close: async () => {
      teller.stop()
      await listening.close()
    },
  }
}

/** No news at all: for a house that nobody watches. */
export function noChanges(): Changes {
  return {
    onChange: () => () => undefined,
    listen: () => ({ close: async () => undefined }),
    close: async () => undefined,
  }
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
