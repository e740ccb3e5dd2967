import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { findMember } from '#access'
import { runningRoom, type Seated } from '#commitment'
import { idOf, newId, systemClock } from '#foundations'
import { freshHouse } from '../house/fresh-house.ts'
import { startWaymark, untilSaid } from './command-line.ts'

const house = freshHouse()
const people = 8
let folder = ''
let running: ChildProcess | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-killed-'))
})
afterEach(() => void running?.kill('SIGKILL'))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts a server of its own on the database of the house. */
async function serves(): Promise<string> {
  const surroundings = { DATABASE_URL: house.open.url, WAYMARK_DATA: folder, PORT: '0' }
  running = startWaymark(['start'], surroundings)
  return untilSaid(running, /(http:\/\/localhost:\d+)/)
}

/** Ends it as a power cut does. */
async function killed(): Promise<void> {
  const gone = new Promise((done) => running?.once('close', done))
  running?.kill('SIGKILL')
  await gone
  await rm(join(folder, 'running'), { force: true })
}

type Command = { readonly by: Seated; readonly act: string; readonly form: Form }
type Form = Readonly<Record<string, string>>

const command = (by: Seated, act: string, form: Form): Command => ({
  ...{ by, act },
  form: { command_id: newId(), from_path: '', ...form },
})

/** Sends a command; nothing where nobody answered. */
async function send(address: string, { by, act, form }: Command): Promise<number | undefined> {
  const answer = await fetch(`${address}/room/${by.roomId}/acts/${act}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: by.cookie, origin: address },
    body: new URLSearchParams(form),
  }).catch(() => undefined)
  return answer?.status
}

/** Sends all at once to a server that is killed when some have been answered, and then all again to the next. */
async function sentThroughAKill(commands: readonly Command[]): Promise<void> {
  const first = await serves()
  let answered = 0
  const all = commands.map(async (one) => {
    await send(first, one)
    answered += 1
    if (answered === Math.ceil(commands.length / 3)) await killed()
  })
  await Promise.all(all)
  const next = await serves()
  for (const one of commands) expect(await send(next, one)).toBeLessThan(400)
}

async function aRoom(): Promise<readonly Seated[]> {
  const by = await findMember(house.db, idOf<'member'>('member', 'coordinator'))
  if (!by) throw new Error('The coordinator is not there')
  // of today: the server forgets who sat in a room that is long over
  return runningRoom({ ...house.needs, clock: systemClock }, by, people)
}

async function kept(room: string, kind: string): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await sql<{ told: Record<string, unknown> }>`
    select told from commitment.log_line where stream_id = ${room}::uuid and kind = ${kind} order by position
  `.execute(house.db)
  return rows.map(({ told }) => told)
}

test('what was said while the server was killed stands there, each thing once', async () => {
  const seats = await aRoom()
  const commands = seats.flatMap((by) =>
    [1, 2].map((number) =>
      command(by, 'add-entry', {
        ...{
          entry_id: newId(),
          question: 'gap',
          words: `The ${number}. thing`,
          stages: 'targeted',
        },
        attribution: 'organisation',
      }),
    ),
  )
  await sentThroughAKill(commands)
  const entries = await kept(seats[0]?.roomId ?? '', 'entry-added')
  expect(entries.map(({ entry }) => entry).toSorted()).toEqual(
    commands.map(({ form }) => form['entry_id']).toSorted(),
  )
}, 60_000)

test('who was ready and who had a hand up while the server was killed counts once', async () => {
  const seats = await aRoom()
  const commands = seats.flatMap((by) => [
    command(by, 'say-ready', {}),
    command(by, 'raise-hand', {}),
  ])
  await sentThroughAKill(commands)
  expect(await kept(seats[0]?.roomId ?? '', 'ready')).toHaveLength(people)
  expect(await kept(seats[0]?.roomId ?? '', 'hand-raised')).toHaveLength(people)
}, 60_000)
