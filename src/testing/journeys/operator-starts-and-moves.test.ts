import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openDatabase } from '#foundations'
import { withDatabase } from '../house/test-server.ts'
import { ended, startWaymark, untilSaid, waymark } from './command-line.ts'

let place = ''
let data = ''
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'waymark operator ')) // with a space, on purpose
  data = join(place, 'data')
})
afterAll(async () => {
  // as root, below a folder nobody else may enter, the database lies elsewhere and a note says where
  for (const folder of [data, join(place, 'other data')]) {
    const elsewhere = await readFile(join(folder, 'database-place'), 'utf8').catch(() => undefined)
    if (elsewhere) await rm(elsewhere.split('\n')[0] ?? '', { recursive: true, force: true })
  }
  await rm(place, { recursive: true, force: true })
})

const address = /(http:\/\/localhost:\d+)/

test('a region starts, keeps what is there, survives a kill, moves to a server and back', async () => {
  const first = start()
  const home = await untilSaid(first.run, address)
  const page = await (await fetch(home)).text()
  expect(page).toContain('demonstration')
  const signIn = await (await fetch(`${home}/sign-in`)).text()
  expect(signIn).toContain('invented coordinator')

  // a second start on the same data says so, and does no harm
  const second = await waymark(['start'], { WAYMARK_DATA: data, PORT: '0' })
  expect(second.code).toBe(1)
  expect(second.told).toContain(`Waymark already runs on this data, at ${home}`)

  // the command line joins the running server and leaves it running
  expect(await waymark(['rebuild'], { WAYMARK_DATA: data })).toMatchObject({ code: 0 })
  expect((await fetch(home)).status).toBe(200)

  // killed: the database lives on; the next start takes it over with everything in it
  first.run.kill('SIGKILL')
  await first.end
  const third = start()
  const again = await untilSaid(third.run, address)
  expect(mainOf(await (await fetch(again)).text())).toBe(mainOf(page))

  // told to end, it ends cleanly, and the database with it
  third.run.kill('SIGTERM')
  expect((await third.end).code).toBe(0)
  await expect(fetch(again)).rejects.toThrow()
  await expect(readFile(join(data, 'postgresql', 'postmaster.pid'))).rejects.toThrow()

  await movesToAServerAndBack(mainOf(page))
})

async function movesToAServerAndBack(page: string): Promise<void> {
  const file = join(place, 'record.waymark')
  expect(await waymark(['backup', file], { WAYMARK_DATA: data })).toMatchObject({ code: 0 })

  const name = `waymark_moved_${process.pid}`
  const admin = openDatabase(inject('testServer'), 1)
  await admin.pool.query(`create database ${name} template template0 encoding 'UTF8'`)
  const server = withDatabase(inject('testServer'), name)
  try {
    expect(await waymark(['restore', file], { DATABASE_URL: server })).toMatchObject({ code: 0 })
    const there = start({ DATABASE_URL: server, WAYMARK_DATA: join(place, 'server data') })
    const home = await untilSaid(there.run, address)
    expect(mainOf(await (await fetch(home)).text())).toBe(page)
    there.run.kill('SIGINT')
    expect((await there.end).code).toBe(0)

    const back = join(place, 'back.waymark')
    expect(await waymark(['backup', back], { DATABASE_URL: server })).toMatchObject({ code: 0 })
    const other = join(place, 'other data')
    expect(await waymark(['restore', back], { WAYMARK_DATA: other })).toMatchObject({ code: 0 })
    const taken = await waymark(['restore', back], { WAYMARK_DATA: other })
    expect(taken.code).toBe(1)
    expect(taken.told).toContain('already holds a Waymark record')
  } finally {
    await admin.pool.query(`drop database if exists ${name} with (force)`)
    await admin.close()
  }
}

function start(surroundings: Readonly<Record<string, string>> = {}) {
  const run = startWaymark(['start'], { WAYMARK_DATA: data, PORT: '0', ...surroundings })
  return { run, end: ended(run) }
}

/** What the page says, without the addresses of styles and scripts. */
function mainOf(page: string): string {
  return /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? ''
}
