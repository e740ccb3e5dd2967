import { randomUUID } from 'node:crypto'
import {
  hasCluster,
  joinEmbedded,
  migrate,
  type OpenDatabase,
  openDatabase,
  readSettings,
  recordIn,
  refuseOldServer,
  refuseUnfitServer,
  SettingProblem,
  type Settings,
  startThrowaway,
} from '#foundations'
import { endingOnSignals } from '../until-signal.ts'
import { tell } from './command.ts'

/**
 * Opens the record this machine keeps (DATABASE_URL, or the embedded database in WAYMARK_DATA), brought to
 * the newest shape, for as long as the act lasts. A server that others use is joined and left running. Refuses
 * where there is no record and makes nothing there: a mistyped folder would else pass for an empty house, and its
 * backup for a good one. Only `start`, `import` and `restore` begin a record.
 */
export function withRecord<Value>(act: (database: OpenDatabase) => Promise<Value>): Promise<Value> {
  return withRecordAsItIs(async (database) => {
    await migrate(database.pool)
    return act(database)
  })
}

/** The same without bringing it up to date: what is checked must be what was there. */
export async function withRecordAsItIs<Value>(
  act: (database: OpenDatabase) => Promise<Value>,
): Promise<Value> {
  const settings = readSettings()
  if (!settings.databaseUrl && !hasCluster(settings.dataFolder)) throw noRecord(settings)
  return withServer(async (database) => {
    if ((await recordIn(database.pool)) !== 'in use') throw noRecord(settings)
    return act(database)
  })
}

/** Opens the record that is there, or begins one and says where: for bringing a folder in. */
export function withRecordOrNew<Value>(
  act: (database: OpenDatabase) => Promise<Value>,
): Promise<Value> {
  return withServer(async (database) => {
    const found = await recordIn(database.pool)
    await migrate(database.pool)
    if (found !== 'in use') tell(`A new record begins in ${placeInWords(readSettings())}.`)
    return act(database)
  })
}

function noRecord(settings: Settings): SettingProblem {
  return new SettingProblem(
    `There is no record in ${placeInWords(settings)}. WAYMARK_DATA or DATABASE_URL says which is meant; ` +
      'start, import and restore begin one.',
  )
}

function placeInWords({ databaseUrl, dataFolder }: Settings): string {
  if (!databaseUrl) return dataFolder
  const { host, pathname } = new URL(databaseUrl)
  return `the database ${pathname.slice(1)} at ${host}`
}

/** Opens whatever database the settings name, without touching what is in it: for restoring into an empty one. */
export async function withServer<Value>(
  act: (database: OpenDatabase) => Promise<Value>,
): Promise<Value> {
  const { databaseUrl, dataFolder } = readSettings()
  const placing = databaseUrl ? placeOn(databaseUrl) : embeddedPlace(dataFolder)
  return usePlace(placing, async (database) => {
    await refuseUnfitServer(database.db)
    return act(database)
  })
}

/**
 * A private database that is gone afterwards: a throwaway embedded server or, with DATABASE_URL, a
 * database of its own on that server. Also gone when the command is stopped in the middle.
 */
export async function withPrivateDatabase<Value>(
  act: (database: OpenDatabase) => Promise<Value>,
): Promise<Value> {
  const { databaseUrl } = readSettings()
  const placing = databaseUrl ? privateDatabaseOn(databaseUrl) : privateServer()
  return usePlace(placing, async (database) => {
    await migrate(database.pool)
    return act(database)
  })
}

type Place = { readonly url: string; readonly end: () => Promise<void> }

/** Opens the database of a place that is being made, and ends the place with the act or with a signal. */
function usePlace<Value>(
  placing: Promise<Place>,
  act: (database: OpenDatabase) => Promise<Value>,
): Promise<Value> {
  const end = () => placing.then((place) => place.end())
  return endingOnSignals(end, async () => {
    const place = await placing
    const database = openDatabase(place.url)
    try {
      return await act(database)
    } finally {
      await database.close()
      await place.end()
    }
  })
}

async function placeOn(url: string): Promise<Place> {
  return { url, end: async () => undefined }
}

async function embeddedPlace(dataFolder: string): Promise<Place> {
  const server = await joinEmbedded(dataFolder)
  return { url: server.url, end: server.stop }
}

async function privateServer(): Promise<Place> {
  const server = await startThrowaway()
  return { url: server.url, end: server.stop }
}

async function privateDatabaseOn(serverUrl: string): Promise<Place> {
  const name = `waymark_private_${randomUUID().replaceAll('-', '')}`
  const server = openDatabase(serverUrl, 1)
  await refuseOldServer(server.db)
  await server.pool
    .query(`create database ${name} template template0 encoding 'UTF8'`)
    .catch((problem: Error) => {
      throw new SettingProblem(
        `The role in DATABASE_URL cannot make the private database this needs: ${problem.message}. ` +
          'Use a role that may create databases, or unset DATABASE_URL.',
      )
    })
  const address = new URL(serverUrl)
  address.pathname = `/${name}`
  const end = async () => {
    await server.pool.query(`drop database if exists ${name} with (force)`)
    await server.close()
  }
  return { url: address.href, end }
}
