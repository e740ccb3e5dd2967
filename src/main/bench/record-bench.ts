import { join } from 'node:path'
import { simulateRegion } from '#demonstration'
import { type Db, migrate, newId, type OpenDatabase, openDatabase, systemClock } from '#foundations'
import { nationalOptions, rebuild } from '#indicators'
import { importFolder } from '#interchange'
import { tell } from '../commands/command.ts'
import { settleCouncils } from '../commands/settle-councils.ts'
import { writeRegion } from '../commands/write-region.ts'
import { connectRooms } from '../house.ts'
import { layInOrderOfArrival, recordOne, sizes, somePeople, sortedScan } from './bench.store.ts'
import { inNumber, inTime, line, quantile, spreadOf, timed } from './spread.ts'

/** Contacts a simulated person has over twelve years, about; sizes the region to the contacts wanted. */
const contactsEach = 9.93
const years = 12

export type RecordBench = {
  readonly serverUrl: string
  readonly place: string
  readonly contacts: number
  readonly runs: number
}

/** Writes the folder of a record of about so many contacts over twelve years. */
export async function writeRecord(place: string, contacts: number): Promise<string> {
  const folder = join(place, `region-${contacts}`)
  tell(`Writing a region of ${inNumber(contacts)} contacts …`)
  const people = Math.round(contacts / contactsEach)
  const until = systemClock.today().with({ day: 1 }).subtract({ days: 1 })
  await writeRegion(simulateRegion({ until, months: years * 12, seed: 1, people }), folder)
  return folder
}

/** Measures a record of one size: import, rebuild against a sorted scan, and keeping current. Gives report lines and the database it leaves. */
export async function benchRecord(
  bench: RecordBench,
): Promise<{ readonly lines: readonly string[]; readonly database: OpenDatabase }> {
  const folder = await writeRecord(bench.place, bench.contacts)
  const imports: number[] = []
  let database: OpenDatabase | undefined
  for (let run = 1; run <= bench.runs; run += 1) {
    await database?.close()
    tell(`Import ${run} of ${bench.runs} …`)
    database = await emptyDatabase(bench.serverUrl, `bench_${bench.contacts}_${run}`)
    imports.push(await timedImport(database, folder))
    if (run > 1) await dropDatabase(bench.serverUrl, `bench_${bench.contacts}_${run - 1}`)
  }
  if (!database) throw new Error('A bench needs at least one run')
  const { contacts, personMonths } = await sizes(database.db)
  const rates = imports.map((milliseconds) => (contacts / milliseconds) * 1000)
  const lines = [
    `Record of ${inNumber(contacts)} contacts, ${inNumber(personMonths)} rows of the fact, ${years} years, 8 scopes`,
    line('import, contacts a second (figures included)', spreadOf(rates), inNumber),
    '  as imported, each person’s contacts side by side:',
    ...(await benchRebuild(database.db, bench.runs)),
    '  in the order in which they were recorded, as in a record that has grown:',
    ...(await inOrderOfArrival(database.db, bench.runs)),
    ...(await benchKeepCurrent(database.db, bench.runs)),
    `  ${'peak memory of the importing process'.padEnd(46)} ${inNumber(process.resourceUsage().maxRSS / 1024).padStart(12)} MB`,
  ]
  return { lines, database }
}

async function timedImport(database: OpenDatabase, folder: string): Promise<number> {
  await settleCouncils(database.db)
  return timed(async () => {
    const { outcome, problems } = await importFolder(database, folder, {
      source: 'bench',
      today: systemClock.today(),
      acceptGoodRows: false,
      newId,
      announcements: connectRooms(nationalOptions),
    })
    if (outcome !== 'stored')
      throw new Error(`The region was refused: ${problems.first[0]?.advice}`)
  })
}

async function benchRebuild(db: Db, runs: number): Promise<readonly string[]> {
  const scans: number[] = []
  const rebuilds: number[] = []
  for (let run = 1; run <= runs; run += 1) {
    tell(`Sorted scan and rebuild ${run} of ${runs} …`)
    scans.push(await timed(() => sortedScan(db)))
    rebuilds.push(
      await timed(() => db.transaction().execute((one) => rebuild(one, nationalOptions))),
    )
  }
  const ratios = rebuilds.map((rebuilt, run) => rebuilt / (scans[run] ?? Number.NaN))
  return [
    line('one sorted scan', spreadOf(scans), inTime),
    line('rebuild of everything', spreadOf(rebuilds), inTime),
    line('rebuild ÷ sorted scan, pair by pair', spreadOf(ratios), (ratio) => ratio.toFixed(2)),
  ]
}

async function inOrderOfArrival(db: Db, runs: number): Promise<readonly string[]> {
  tell('Putting the contacts in the order in which they were recorded …')
  await layInOrderOfArrival(db)
  return benchRebuild(db, runs)
}

async function benchKeepCurrent(db: Db, runs: number): Promise<readonly string[]> {
  const each = 200
  const people = await somePeople(db, each * runs)
  const at = `${systemClock.today().subtract({ days: 1 })}T23:00:00`
  const middles: number[] = []
  const ends: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const times: number[] = []
    for (const person of people.slice(run * each, (run + 1) * each)) {
      times.push(await timed(() => recordOne(db, person, at)))
    }
    times.sort((one, other) => one - other)
    middles.push(quantile(times, 0.5))
    ends.push(quantile(times, 0.99))
  }
  return [
    line(`one contact, stored and counted: p50 of ${each}`, spreadOf(middles), inTime),
    line(`one contact, stored and counted: p99 of ${each}`, spreadOf(ends), inTime),
  ]
}

async function emptyDatabase(serverUrl: string, name: string): Promise<OpenDatabase> {
  const server = openDatabase(serverUrl, 1)
  await server.pool.query(`drop database if exists ${name} with (force)`)
  await server.pool.query(`create database ${name} template template0 encoding 'UTF8'`)
  await server.close()
  const address = new URL(serverUrl)
  address.pathname = `/${name}`
  const database = openDatabase(address.href)
  await migrate(database.pool)
  return database
}

async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const server = openDatabase(serverUrl, 1)
  await server.pool.query(`drop database if exists ${name} with (force)`)
  await server.close()
}
