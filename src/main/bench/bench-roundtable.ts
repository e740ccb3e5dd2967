import { randomBytes } from 'node:crypto'
import { findMember } from '#access'
import { runningRoom, type Seated } from '#commitment'
import { demonstrationAgencies, demonstrationMembers } from '#demonstration'
import { keepCouncils, shippedCouncils } from '#directory'
import { idOf, type Needs, openForWeb, settleHouseKind, systemClock } from '#foundations'
import {
  type Command,
  type ExitCode,
  optionNumber,
  optionText,
  say,
  tell,
} from '../commands/command.ts'
import { withPrivateDatabase } from '../commands/databases.ts'
import { openHouse } from '../house.ts'
import { settleAgenciesAndMembers } from '../settle-demonstration.ts'
import { memoryOf, startMeasured } from './measured-server.ts'
import { saidTwice } from './roundtable-said.store.ts'
import { serveMeasured } from './roundtable-server.ts'
import { bareTurn, type Crowd, roomTurn, type Turn } from './roundtable-turns.ts'

/** Measures many roundtables at once, served by two processes: how long until everybody reads what somebody says, and whether anything is lost. */
export const benchRoundtableCommand: Command = {
  details: [
    '--sessions N  how many roundtables there are (default 200)',
    '--people N    how many sit in each (default 15)',
    '--seconds N   how long they write (default 60)',
    '--every N     how many seconds pass for each between two things they say (default 60)',
  ],
  options: {
    sessions: { type: 'string' },
    people: { type: 'string' },
    seconds: { type: 'string' },
    every: { type: 'string' },
    serve: { type: 'string' },
    key: { type: 'string' },
  },
  run: async (given) => {
    const url = optionText(given, 'serve')
    if (url) {
      await serveMeasured(url, optionText(given, 'key') ?? '')
      return 0
    }
    return withPrivateDatabase<ExitCode>(async (database) => {
      await settleHouseKind(database.db, 'demonstration')
      await keepCouncils(database.db, shippedCouncils())
      await settleAgenciesAndMembers(database.db, demonstrationAgencies, demonstrationMembers)
      const web = await openForWeb(database)
      const needs = await openHouse(web, systemClock)
      const people = optionNumber(given, 'people', 2) ?? 15
      const sessions = optionNumber(given, 'sessions', 1) ?? 200
      tell(`Preparing ${sessions} rooms …`)
      const rooms = await prepare(needs, { sessions, people })
      await web.close()
      const key = randomBytes(32).toString('base64')
      const servers = [
        await startMeasured(database.url, key),
        await startMeasured(database.url, key),
      ]
      const crowd: Crowd = {
        rooms,
        servers: servers.map(({ at }) => at),
        seconds: optionNumber(given, 'seconds', 1) ?? 60,
        every: optionNumber(given, 'every', 1) ?? 60,
      }
      const before = await memoryOf(servers)
      tell('Writing in the rooms …')
      const room = await roomTurn(crowd)
      const after = await memoryOf(servers)
      tell('The same bytes, as a bare broadcast …')
      const bare = await bareTurn(crowd, room.bytesEach)
      const doubled = await saidTwice(database.db)
      for (const { process: one } of servers) one.stdin?.end()
      say(...inWords(room, bare, { doubled, memory: (after - before) / sessions }))
      return room.lost + doubled > 0 ? 1 : 0
    })
  },
}

async function prepare(
  needs: Needs,
  { sessions, people }: { readonly sessions: number; readonly people: number },
): Promise<readonly (readonly Seated[])[]> {
  const by = await findMember(needs.db, idOf<'member'>('member', 'coordinator'))
  if (!by) throw new Error('The demonstration has no coordinator')
  const rooms: (readonly Seated[])[] = []
  let begun = 0
  const worker = async () => {
    while (begun < sessions) {
      begun += 1
      rooms.push(await runningRoom(needs, by, people))
    }
  }
  await Promise.all([worker(), worker(), worker(), worker()])
  return rooms
}

function inWords(
  room: Turn,
  bare: Turn,
  { doubled, memory }: { readonly doubled: number; readonly memory: number },
): readonly string[] {
  const ms = (value: number) => `${value.toFixed(1)} ms`
  return [
    `said                       ${room.said}`,
    `to be read on other screens ${room.due}`,
    `lost                       ${room.lost}`,
    `doubled                    ${doubled}`,
    `p50 until others read it   ${ms(room.p50)} (bare broadcast ${ms(bare.p50)}, ratio ${(room.p50 / bare.p50).toFixed(2)})`,
    `p99 until others read it   ${ms(room.p99)} (bare broadcast ${ms(bare.p99)}, ratio ${(room.p99 / bare.p99).toFixed(2)})`,
    `bytes a message            ${Math.round(room.bytesEach)}`,
    `memory a session           ${(memory / 1024).toFixed(0)} KiB, of both processes`,
  ]
}
