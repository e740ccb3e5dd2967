import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type pg from 'pg'
import { projectFolder } from '../project-folder.ts'

type Migration = { readonly name: string; readonly text: string; readonly checksum: string }

const migrationLock = 7_263_001

/**
 * Brings the database to the newest shape: every dated file of every room's `sql` folder, once, in the
 * order of their names, all in one transaction. Refuses when a file that has run has since been edited.
 * A backup of an older version is restored on the migrations it knew, and no other.
 */
export async function migrate(
  pool: pg.Pool,
  isWanted: (name: string) => boolean = () => true,
): Promise<readonly string[]> {
  const migrations = (await findMigrations()).filter(({ name }) => isWanted(name))
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
    await client.query(
      `create table if not exists public.waymark_migration (
         name text primary key, checksum text not null, run_at timestamptz not null default now())`,
    )
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from public.waymark_migration',
    )
    const missing = stillToRun(migrations, new Map(rows.map((row) => [row.name, row.checksum])))
    for (const migration of missing) {
      await client.query(migration.text)
      await client.query('insert into public.waymark_migration (name, checksum) values ($1, $2)', [
        migration.name,
        migration.checksum,
      ])
    }
    await client.query('commit')
    return missing.map((migration) => migration.name)
  } catch (problem) {
    await client.query('rollback')
    throw problem
  } finally {
    client.release()
  }
}

/** Which migrations have not run yet. Throws when one that has run no longer reads as it did. */
function stillToRun(
  migrations: readonly Migration[],
  ran: ReadonlyMap<string, string>,
): readonly Migration[] {
  for (const { name, checksum } of migrations) {
    const before = ran.get(name)
    if (before !== undefined && before !== checksum) {
      throw new Error(`The migration ${name} has changed since it ran. Add a new one instead.`)
    }
  }
  return migrations.filter(({ name }) => !ran.has(name))
}

/** Every migration of every room, ordered by the date and number their names begin with. */
export async function findMigrations(): Promise<readonly Migration[]> {
  const rooms = join(projectFolder(), 'src')
  const files: string[] = []
  for (const room of await readdir(rooms)) {
    const folder = join(rooms, room, 'sql')
    const names = await readdir(folder).catch(() => [])
    files.push(...names.filter((name) => name.endsWith('.sql')).map((name) => join(folder, name)))
  }
  files.sort((one, other) => (basename(one) < basename(other) ? -1 : 1))
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8')
      return {
        name: basename(file),
        text,
        checksum: createHash('sha256').update(text).digest('hex'),
      }
    }),
  )
}
