import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { migrate } from '../database/migrate.ts'
import type { BackupDone, BackupHeader } from './backup.ts'
import { recordIn, storedTables } from './tables.store.ts'

/** A backup that cannot be put back, and why; nothing has been stored. */
export class RestoreProblem extends Error {
  override readonly name = 'RestoreProblem'
}

/**
 * Puts a backup into an empty database, all of it or nothing, and then brings it to the newest shape.
 * Works from the embedded server to any PostgreSQL and back. Throws a `RestoreProblem` that says what is wrong.
 */
export async function restore(pool: pg.Pool, file: string): Promise<BackupDone> {
  const lines = linesOf(file)
  const header = await readHeader(lines)
  await refuseUsed(pool)
  const known = new Set(header.migrations.map(({ name }) => name))
  await migrate(pool, (name) => known.has(name))
  await refuseOtherShape(pool, header)
  const client = await pool.connect()
  try {
    await client.query('begin')
    await emptyTables(client)
    const done = await readTables(client, lines)
    await client.query('commit')
    client.release()
    await migrate(pool)
    return done
  } catch (problem) {
    client.release(true) // in the middle of a table no rollback can be said; the broken connection is one
    throw problem
  }
}

type Line = { readonly text: Buffer; readonly digestBefore: string }
type Lines = AsyncGenerator<Line, void, undefined>

async function readHeader(lines: Lines): Promise<BackupHeader> {
  const first = await nextLine(lines)
  const header = readJson<BackupHeader>(first)
  if (header?.waymarkBackup !== 1) throw new RestoreProblem('This file is not a Waymark backup.')
  return header
}

/** Migrations fill code lists; the backup holds those rows too. */
async function emptyTables(client: pg.PoolClient): Promise<void> {
  const tables = await storedTables(client)
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
}

async function readTables(client: pg.PoolClient, lines: Lines): Promise<BackupDone> {
  let rows = 0
  let tables = 0
  for (;;) {
    const line = await nextLine(lines)
    const section = readJson<{
      table?: string
      columns?: string[]
      end?: true
      rows?: number
      sha256?: string
    }>(line)
    if (section?.end) {
      if (section.rows !== rows || section.sha256 !== line.digestBefore) {
        throw new RestoreProblem(
          'The backup is damaged: its rows do not agree with its last line. Use another copy.',
        )
      }
      return { tables, rows }
    }
    const known = (await storedTables(client)).find(({ name }) => name === section?.table)
    if (!known || !section?.columns)
      throw new RestoreProblem('The backup names a table this version does not have.')
    const into = client.query(
      copyFrom(`copy ${known.name} (${section.columns.join(', ')}) from stdin`),
    )
    rows += await fill(into, lines)
    tables += 1
  }
}

async function fill(into: Writable & { rowCount: number }, lines: Lines): Promise<number> {
  const done = finished(into)
  done.catch(() => undefined) // told below; a rejection nobody awaits yet must not end the process
  for (;;) {
    const { text } = await nextLine(lines)
    if (text.length === 3 && text.toString('latin1') === '\\.\n') break
    if (!into.write(text)) await Promise.race([once(into, 'drain'), done])
  }
  into.end()
  await done
  return into.rowCount
}

async function nextLine(lines: Lines): Promise<Line> {
  const next = await lines.next().catch((problem: Error) => {
    throw new RestoreProblem(`The backup cannot be read: ${problem.message}.`)
  })
  if (next.done) throw new RestoreProblem('The backup ends too early. Use another copy.')
  return next.value
}

async function* linesOf(file: string): Lines {
  const digest = createHash('sha256')
  let rest: Buffer = Buffer.alloc(0)
  const whole = createReadStream(file).on('error', (problem) => unzipped.destroy(problem))
  const unzipped = whole.pipe(createGunzip())
  for await (const chunk of unzipped) {
    const text: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    let start = 0
    for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10, start)) {
      const line = text.subarray(start, end + 1)
      const isJson = line[0] === 123
      yield { text: line, digestBefore: isJson ? digest.copy().digest('hex') : '' }
      digest.update(line)
      start = end + 1
    }
    rest = text.subarray(start)
  }
}

function readJson<Value>({ text }: Line): Value | undefined {
  try {
    return JSON.parse(text.toString('utf8')) as Value
  } catch {
    return undefined
  }
}

/** Clears the empty tables that a start or an earlier try may have left; refuses a database somebody uses. */
async function refuseUsed(pool: pg.Pool): Promise<void> {
  const state = await recordIn(pool)
  if (state === 'in use') {
    throw new RestoreProblem(
      'This database already holds a Waymark record. Restore into an empty one: another WAYMARK_DATA folder or DATABASE_URL.',
    )
  }
  if (state === 'empty') await clear(pool)
}

async function clear(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  const tables = await storedTables(client).finally(() => client.release())
  const schemas = new Set(tables.map(({ name }) => name.split('.')[0]))
  await pool.query(`drop schema if exists ${[...schemas].join(', ')} cascade`)
  await pool.query('drop table if exists public.waymark_migration')
}

async function refuseOtherShape(pool: pg.Pool, header: BackupHeader): Promise<void> {
  const { rows } = await pool.query<{ name: string; checksum: string }>(
    'select name, checksum from public.waymark_migration order by name',
  )
  const same =
    rows.length === header.migrations.length &&
    header.migrations.every(({ name, checksum }, index) => {
      const row = rows[index]
      return row?.name === name && row.checksum === checksum
    })
  if (same) return
  await clear(pool)
  throw new RestoreProblem(
    'The backup was made by a newer or another version of Waymark. Restore it with that version.',
  )
}
