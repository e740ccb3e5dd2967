import { once } from 'node:events'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { keepSealing } from '#access'
import { startClock } from '#commitment'
import {
  type HouseKind,
  houseKind,
  keepingPost,
  makeFolder,
  migrate,
  type Needs,
  type OpenDatabase,
  openChanges,
  openDatabase,
  openForWeb,
  openPost,
  readSealingKey,
  readSettings,
  refuseUnfitServer,
  SettingProblem,
  type Settings,
  settleHouseKind,
  startEmbedded,
  startRounds,
  systemClock,
} from '#foundations'
import { nationalOptions } from '#indicators'
import { startReminding } from '#plans'
import { openHouse } from '../house.ts'
import { listenInWords } from '../known-problems.ts'
import { settleDemonstration } from '../settle-demonstration.ts'
import { openWeb } from '../web.ts'
import { whatIsShut } from '../what-is-shut.ts'
import { type Command, tell } from './command.ts'
import { introduce } from './introduce.ts'
import { settleCouncils } from './settle-councils.ts'

/** Starts the whole product in the foreground and ends cleanly when told to. */
export const startCommand: Command = {
  details: ['--without-demonstration  begin with an empty record instead of the invented region'],
  options: { 'without-demonstration': { type: 'boolean' } },
  run: async (given) => {
    const settings = readSettings()
    const stopping = untilStopped()
    const closing: (() => Promise<void>)[] = []
    try {
      await refuseSecondStart(settings, closing)
      await refuseTakenAddress(settings)
      const { database, kept } = await openRecord(settings, closing)
      await fillAtFirst(database, given.options['without-demonstration'] ? 'real' : 'demonstration')
      closing.push(await keepSealing(database.db, tell))
      const web = await openForWeb(database)
      closing.push(web.close)
      const place: { address?: string } = {}
      const sealingKey = await readSealingKey(settings)
      const post = keepingPost({ db: web.db, clock: systemClock, sealingKey }, openPost(settings))
      closing.push(startRounds(post, tell))
      const needs = await openHouse(web, systemClock, nationalOptions, {
        publicUrl: () => settings.publicUrl ?? place.address ?? '',
        post,
        sealingKey,
      })
      const shut = await whatIsShut({ ...needs, db: database.db }, settings)
      if (shut.length > 0) tell(...shut)
      place.address = await serve(needs, web, settings, closing)
      closing.push(startClock(needs, join(settings.dataFolder, 'register'), tell))
      closing.push(startReminding(needs, tell))
      await introduce(needs, place.address, kept)
      await stopping
      return 0
    } finally {
      for (const close of closing.toReversed()) await close()
    }
  },
}

/** Keeps two starts from the same data: the second would end the first one's database with itself. */
async function refuseSecondStart(
  settings: Settings,
  closing: (() => Promise<void>)[],
): Promise<void> {
  await makeFolder(settings.dataFolder, 0o700)
  const note = join(settings.dataFolder, 'running')
  const [pid, address] = (await readFile(note, 'utf8').catch(() => '')).split('\n')
  if (Number(pid) > 0 && Number(pid) !== process.pid && isAlive(Number(pid))) {
    throw new SettingProblem(
      `Waymark already runs on this data${address ? `, at ${address}` : ''}.`,
    )
  }
  await writeFile(note, `${process.pid}\n`)
  closing.push(() => rm(note, { force: true }))
}

/** Learns whether the web may listen before anything is started or filled, which takes far longer. */
async function refuseTakenAddress({ host, port }: Settings): Promise<void> {
  const probe = createServer()
  try {
    probe.listen({ host, port })
    await once(probe, 'listening')
  } catch (problem) {
    throw listenProblem(problem, { host, port })
  }
  await new Promise((resolve) => probe.close(resolve))
}

function listenProblem(problem: unknown, { host, port }: Pick<Settings, 'host' | 'port'>): unknown {
  const words = listenInWords(problem, host, port)
  return words ? new SettingProblem(words) : problem
}

/** The open record, and in words where it lies. */
type Opened = { readonly database: OpenDatabase; readonly kept: string }

function keptIn({ databaseUrl, dataFolder }: Settings, folder = dataFolder): string {
  if (databaseUrl) return new URL(databaseUrl).host
  return dirname(folder) === dataFolder ? dataFolder : folder
}

async function openRecord(settings: Settings, closing: (() => Promise<void>)[]): Promise<Opened> {
  const server = settings.databaseUrl ? undefined : await startEmbedded(settings.dataFolder)
  if (server) closing.push(server.stop)
  const database = openDatabase(settings.databaseUrl ?? server?.url ?? '')
  closing.push(database.close)
  await refuseUnfitServer(database.db)
  await migrate(database.pool)
  return { database, kept: keptIn(settings, server?.folder) }
}

async function fillAtFirst(database: OpenDatabase, wanted: HouseKind): Promise<void> {
  if (await houseKind(database.db)) return
  if (wanted === 'real') {
    await settleCouncils(database.db)
    await settleHouseKind(database.db, 'real')
    return
  }
  tell('First start: filling the record with an invented region …')
  await settleDemonstration(database, systemClock.today())
}

async function serve(
  needs: Needs,
  database: Pick<OpenDatabase, 'url'>,
  settings: Settings,
  closing: (() => Promise<void>)[],
): Promise<string> {
  const changes = openChanges(database.url)
  closing.push(changes.close)
  const web = await openWeb(needs, changes, settings.smallest)
  closing.push(() => closeWeb(web))
  try {
    await web.listen({ host: settings.host, port: settings.port })
  } catch (problem) {
    throw listenProblem(problem, settings)
  }
  const bound = web.server.address()
  const port = typeof bound === 'object' && bound ? bound.port : settings.port
  const host =
    settings.host === '127.0.0.1' || settings.host === '0.0.0.0' ? 'localhost' : settings.host
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  await writeFile(join(settings.dataFolder, 'running'), `${process.pid}\n${address}\n`)
  return address
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const patience = 3000

/** Lets answers that are under way go out, but waits for nobody who is slow to ask. */
async function closeWeb(web: FastifyInstance): Promise<void> {
  const late = setTimeout(() => web.server.closeAllConnections(), patience)
  await web.close().finally(() => clearTimeout(late))
}
