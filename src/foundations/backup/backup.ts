import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { rowsCopied } from '../database/rows-copied.ts'
import { makeFolder } from '../folders.ts'
import { storedTables } from './tables.store.ts'

/** The first line of a backup: what it is and which migrations its rows fit. */
export type BackupHeader = {
  readonly waymarkBackup: 1
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
}

export type BackupDone = { readonly tables: number; readonly rows: number }

/**
 * Writes everything the record holds to one file, as it stood at one moment: gzip of text, a JSON line
 * before each table's rows in PostgreSQL's COPY form, and a last line with the count and digest of all.
 * The file appears under its name only when it is whole.
 */
export async function backUp(pool: pg.Pool, file: string): Promise<BackupDone> {
  const part = `${file}.part`
  await makeFolder(dirname(file))
  const client = await pool.connect()
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    const done = await writeAll(client, part)
    await client.query('commit')
    await rename(part, file)
    return done
  } catch (problem) {
    await client.query('rollback').catch(() => undefined)
    await rm(part, { force: true })
    throw problem
  } finally {
    client.release()
  }
}

async function writeAll(client: pg.PoolClient, part: string): Promise<BackupDone> {
  const lines = new PassThrough()
  const written = pipeline(
    lines,
    createGzip({ level: 6 }),
    createWriteStream(part, { mode: 0o600 }),
  )
  const digest = createHash('sha256')
  const write = async (text: string | Buffer) => {
    digest.update(text)
    if (!lines.write(text)) await new Promise((resolve) => lines.once('drain', resolve))
  }
  const writing = (async () => {
    const { rows: migrations } = await client.query(
      'select name, checksum from public.waymark_migration order by name',
    )
    await write(`${JSON.stringify({ waymarkBackup: 1, migrations } satisfies BackupHeader)}\n`)
    let count = 0
    const tables = await storedTables(client)
    for (const { name, columns } of tables) {
      await write(`${JSON.stringify({ table: name, columns })}\n`)
      const rows = client.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`))
      for await (const chunk of rows) await write(chunk)
      count += await rowsCopied(client, rows)
      await write('\\.\n')
    }
    lines.end(`${JSON.stringify({ end: true, rows: count, sha256: digest.digest('hex') })}\n`)
    return { tables: tables.length, rows: count }
  })()
  const [done] = await Promise.all([writing, written])
  return done
}
