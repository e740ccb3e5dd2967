import { createHmac } from 'node:crypto'
import { SettingProblem } from '../settings.ts'
import { type OpenDatabase, openDatabase } from './database.ts'

const noRight = '42501'

/**
 * Opens the record for the web, which may do far less than its owner. It signs in to the server as a role
 * of its own, one for each database, under a password that follows from the owner's: two processes of one
 * house agree on it and nobody keeps it. Where the owner has no password, or may make no role, the
 * connections are the owner's and work as `waymark_app` from their first statement on.
 */
export async function openForWeb(owner: OpenDatabase): Promise<OpenDatabase> {
  const address = new URL(owner.url)
  const secret = decodeURIComponent(address.password)
  const name = secret ? await keepWebRole(owner, secret) : undefined
  if (!name) return openAsRole(owner)
  address.username = name
  address.password = passwordOf(name, secret)
  const web = openDatabase(address.href)
  const mayEnter = await web.pool.query('select 1').then(
    () => true,
    () => false,
  )
  if (mayEnter) return web
  await web.close()
  return openAsRole(owner)
}

async function openAsRole(owner: OpenDatabase): Promise<OpenDatabase> {
  const web = openDatabase(owner.url, 10, 'waymark_app')
  try {
    await web.pool.query('select 1')
    return web
  } catch (problem) {
    await web.close()
    if ((problem as { code?: string }).code !== noRight) throw problem
    throw new SettingProblem(
      'The role in DATABASE_URL may not work as waymark_app, which is all the web may be. ' +
        'Have an administrator of the server run: grant waymark_app to that role.',
    )
  }
}

async function keepWebRole(owner: OpenDatabase, secret: string): Promise<string | undefined> {
  const { rows } = await owner.pool.query<{ name: string; is_there: boolean }>(
    `select 'waymark_web_' || place.oid as name,
       exists (select from pg_roles where rolname = 'waymark_web_' || place.oid) as is_there
     from pg_database as place where datname = current_database()`,
  )
  const [row] = rows
  if (!row) return undefined
  const { name, is_there } = row
  const client = await owner.pool.connect()
  try {
    await client.query('begin')
    // two processes that start at once would change the role past each other, which the server takes for a fault
    await client.query('select pg_advisory_xact_lock(7263056)')
    if (!is_there) await client.query(makeRole(name))
    await client.query(`alter role ${name} login password '${passwordOf(name, secret)}'`)
    await client.query(`grant waymark_app to ${name}`)
    await client.query('commit')
    return name
  } catch (problem) {
    await client.query('rollback')
    if ((problem as { code?: string }).code === noRight) return undefined
    throw problem
  } finally {
    client.release()
  }
}

/** Makes the role, unless another process has made it since it was looked for. */
function makeRole(name: string): string {
  return `do $make$ begin create role ${name}; exception when duplicate_object then null; end $make$`
}

function passwordOf(name: string, secret: string): string {
  return createHmac('sha256', secret).update(name).digest('hex')
}
