import pg from 'pg'

const firstWait = 500
const longestWait = 10_000

/** What hears news of a channel: each piece of it, and that some may have been missed. */
export type Hearing = {
  readonly onNews: (told: string) => void
  readonly onGap: () => void
}

/**
 * Listens to a channel of the database on one connection of its own, which it opens again whenever it breaks. A database
 * that cannot be reached is tried on and on; once it can, that something may have been missed is told.
 */
export function keepListening(
  databaseUrl: string,
  channel: string,
  { onNews, onGap }: Hearing,
): { readonly close: () => Promise<void> } {
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
    client = clientFor(databaseUrl, { onNews, onBreak: later })
    const isThere = await isListening(client, channel)
    if (isThere) wait = firstWait
    return isThere
  }
  const again = async () => {
    if (await listen()) onGap()
  }
  const started = listen()
  return {
    close: async () => {
      isClosed = true
      if (retry) clearTimeout(retry)
      await started
      await client?.end().catch(() => undefined)
    },
  }
}

/** A connection that tells its news, and once that it broke: while it is opened, or at any time after. */
function clientFor(
  connectionString: string,
  tell: { readonly onNews: (told: string) => void; readonly onBreak: () => void },
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
  client.on('notification', ({ payload }) => tell.onNews(payload ?? ''))
  return client
}

async function isListening(client: pg.Client, channel: string): Promise<boolean> {
  try {
    await client.connect()
    await client.query(`listen ${channel}`)
    return true
  } catch (problem) {
    client.emit('error', problem)
    return false
  }
}
