import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, expect } from 'vitest'
import type { FreshHouse, SentForm } from '../house/fresh-house.ts'
import { startWaymark, untilSaid } from './command-line.ts'

/** A server of its own on the database of a house, and how it ends as a power cut ends it. */
export type Served = { readonly address: string; readonly killed: () => Promise<void> }

/** Something that is sent to a server under one id, however often. */
export type Command = { readonly path: string; readonly cookie: string; readonly form: SentForm }

/** Servers of one house, as many as are asked for; what still runs after a test is killed. */
export function serversOf(house: FreshHouse): () => Promise<Served> {
  const running = new Set<Served>()
  const WAYMARK_SEALING_KEY = randomBytes(32).toString('base64')
  afterEach(async () => {
    for (const one of running) await one.killed()
  })
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waymark-served-'))
    const own = { WAYMARK_DATA: folder, PORT: '0', WAYMARK_SEALING_KEY }
    const run = startWaymark(['start'], { DATABASE_URL: house.open.url, ...own })
    const served = {
      address: await untilSaid(run, /(http:\/\/localhost:\d+)/),
      killed: async () => {
        running.delete(served)
        await gone(run)
        await rm(folder, { recursive: true, force: true })
      },
    }
    running.add(served)
    return served
  }
}

async function gone(run: ChildProcess): Promise<void> {
  if (run.exitCode !== null || run.signalCode !== null) return
  const closed = new Promise((done) => run.once('close', done))
  run.kill('SIGKILL')
  await closed
}

/** Sends a command; its status, or nothing where nobody answered. */
export async function send(address: string, command: Command): Promise<number | undefined> {
  const answer = await fetch(`${address}${command.path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: command.cookie, origin: address },
    body: new URLSearchParams(
      Object.entries(command.form).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, String(one)]),
      ),
    ),
  }).catch(() => undefined)
  return answer?.status
}

/** Sends all at once to a server that is killed when some have been answered, and then all again to the next. */
export async function sentThroughAKill(
  serve: () => Promise<Served>,
  commands: readonly Command[],
): Promise<Served> {
  const first = await serve()
  let answered = 0
  const all = commands.map(async (one) => {
    await send(first.address, one)
    answered += 1
    if (answered === Math.ceil(commands.length / 3)) await first.killed()
  })
  await Promise.all(all)
  const next = await serve()
  for (const one of commands) expect(await send(next.address, one)).toBeLessThan(400)
  return next
}

/**
 * Sends a command to a server that is killed in the middle of it: where it would write to a table, which somebody else holds
 * until it is dead. A transaction of several questions is undone; what is one question the database still answers.
 */
export async function killedBefore(
  house: FreshHouse,
  served: Served,
  { table, command }: { readonly table: string; readonly command: Command },
): Promise<void> {
  const answer = await house.db.transaction().execute(async (db) => {
    await sql`lock table ${sql.table(table)} in share mode`.execute(db)
    const sent = send(served.address, command)
    await expect.poll(() => waitingFor(house, table), { timeout: 30_000 }).toBeGreaterThan(0)
    await served.killed()
    return sent
  })
  expect(answer).toBeUndefined()
}

async function waitingFor({ db }: FreshHouse, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from pg_locks
    where not granted and relation = ${table}::regclass
      and database = (select oid from pg_database where datname = current_database())
  `.execute(db)
  return rows[0]?.count ?? 0
}

/** Sends a command to a server that is killed as soon as what comes of it is kept, whether it has answered or not. */
export async function killedAfter(
  served: Served,
  command: Command,
  isKept: () => Promise<boolean>,
): Promise<void> {
  const sent = send(served.address, command)
  await expect.poll(isKept, { timeout: 30_000, interval: 5 }).toBe(true)
  await served.killed()
  await sent
}
