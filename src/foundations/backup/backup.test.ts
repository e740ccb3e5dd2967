import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast } from '#demonstration'
import { emptyDatabase, freshDatabase } from '../../testing/house/fresh-database.ts'
import { writeCouncils, writeRows } from '../../testing/house/write-rows.ts'
import { openDatabase } from '../database/database.ts'
import { backUp } from './backup.ts'
import { restore } from './restore.ts'
import { storedTables } from './tables.store.ts'

const house = freshDatabase()
let folder = ''
let file = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-backup-'))
  file = join(folder, 'record.waymark')
  await writeCouncils(house.db, ['E08000025', 'E08000026'])
  await writeRows(house.db, cast)
  await backUp(house.open.pool, file)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a file that is no backup is refused in words', async () => {
  const other = join(folder, 'other')
  await writeFile(other, gzipSync('hello\n'))
  const empty = await emptyDatabase()
  await expect(restore(empty.pool, other)).rejects.toThrow('This file is not a Waymark backup')
  await writeFile(other, 'not even gzip')
  await expect(restore(empty.pool, other)).rejects.toThrow('cannot be read')
  await empty.drop()
})

test('a backup cut short or changed by one letter stores nothing', async () => {
  const whole = gunzipSync(await readFile(file)).toString()
  for (const broken of [
    whole.slice(0, whole.length / 2),
    whole.replace('bedded_down', 'about_to_bed_down'),
  ]) {
    const bad = join(folder, 'bad')
    await writeFile(bad, gzipSync(broken))
    const empty = await emptyDatabase()
    await expect(restore(empty.pool, bad)).rejects.toThrow(/too early|damaged/)
    const { rows } = await empty.pool.query('select count(*) from outreach.contact')
    expect(rows[0].count).toBe(0)
    await restore(empty.pool, file) // a refused file is in nobody's way
    await empty.drop()
  }
})

test('a database that already holds a record is not overwritten', async () => {
  await expect(restore(house.open.pool, file)).rejects.toThrow('already holds a Waymark record')
})

test('a backup restored elsewhere holds every row of every table', async () => {
  const empty = await emptyDatabase()
  await restore(empty.pool, file)
  const client = await house.open.pool.connect()
  const tables = await storedTables(client)
  client.release()
  expect(tables.length).toBeGreaterThan(10)
  for (const { name, columns } of tables) {
    const query = `select md5(coalesce(string_agg(line::text, '|' order by line::text), '')) as digest, count(*) as rows
      from (select ${columns.join(', ')} from ${name}) as line`
    const [here, there] = await Promise.all([house.open.pool.query(query), empty.pool.query(query)])
    expect(there.rows, name).toEqual(here.rows)
  }
  await empty.drop()
})

test('a backup over a connection that brings everything in small pieces can be restored', async () => {
  const slow = await inPieces(house.url, 10)
  const apart = openDatabase(slow.url, 1)
  const other = join(folder, 'in-pieces')
  const [done, whole] = [await backUp(apart.pool, other), await backUp(house.open.pool, file)]
  expect(done).toEqual(whole)
  await apart.close()
  slow.close()
  const empty = await emptyDatabase()
  await restore(empty.pool, other)
  await empty.drop()
})

/** The same server behind a connection that passes its words on a few bytes at a time. */
async function inPieces(url: string, bytes: number) {
  const { hostname, port } = new URL(url)
  const between = createServer((client) => {
    const server = connect(Number(port), hostname)
    const end = () => {
      client.destroy()
      server.destroy()
    }
    for (const one of [client, server]) one.on('error', end).on('close', end)
    client.setNoDelay(true).pipe(server)
    void (async () => {
      for await (const chunk of server) {
        for (let at = 0; at < chunk.length; at += bytes) {
          client.write(chunk.subarray(at, at + bytes))
          await new Promise((resolve) => setImmediate(resolve))
        }
      }
    })().catch(end)
  })
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve))
  const address = new URL(url)
  address.host = `127.0.0.1:${(between.address() as AddressInfo).port}`
  return { url: address.href, close: () => between.close() }
}
