import { actAs, inventedMembers } from '#access'
import { demonstrationAgencies, demonstrationMembers } from '#demonstration'
import { keepCouncils, shippedCouncils } from '#directory'
import { openForWeb, settleHouseKind, systemClock } from '#foundations'
import { matchRegion, searchPeople } from '#people'
import { type Command, type ExitCode, optionNumber, say, tell } from '../commands/command.ts'
import { withPrivateDatabase } from '../commands/databases.ts'
import { openHouse } from '../house.ts'
import { linkNeeds } from '../member-pages.ts'
import { settleAgenciesAndMembers } from '../settle-demonstration.ts'
import { type Registered, sampleOf, writeRegister } from './online-search.store.ts'

const clients = 8

/** Measures finding somebody at the moment of recording: the role of the web, row-level security and the scoring included. */
export const benchSearchCommand: Command = {
  details: ['--people N   how many are in the register (default 100000)'],
  options: { people: { type: 'string' }, queries: { type: 'string' } },
  run: (given) =>
    withPrivateDatabase<ExitCode>(async (database) => {
      const people = optionNumber(given, 'people', 1000) ?? 100_000
      await settleHouseKind(database.db, 'demonstration')
      await keepCouncils(database.db, shippedCouncils())
      await settleAgenciesAndMembers(database.db, demonstrationAgencies, demonstrationMembers)
      tell('Inventing the register …')
      await writeRegister(database.db, people)
      const needs = linkNeeds(await openHouse(database, systemClock))
      await matchRegion(needs, { learnAnew: true, onStep: (step) => tell(`${step} …`) })
      const sample = await sampleOf(database.db, 2_000)
      const web = await openForWeb(database)
      const member = (await inventedMembers(database.db))[0]
      if (!member) throw new Error('Somebody is invented')
      const acting = actAs(await openHouse(web, systemClock), {
        memberId: member.id,
        purpose: 'outreach',
      })
      const { times, found } = await search(acting, sample)
      await web.close()
      const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
      say(
        `${people.toLocaleString('en-GB')} people, ${times.length} searches by ${clients} clients: ` +
          `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms; among the first five ${(found / times.length).toFixed(3)}`,
      )
      return 0
    }),
}

async function search(acting: ReturnType<typeof actAs>, sample: readonly Registered[]) {
  const waiting = [...sample.entries()]
  const times: number[] = []
  let found = 0
  const client = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [place, person] = next
      const begun = performance.now()
      const answer = await acting.db
        .transaction()
        .execute((db) => searchPeople(db, typedOf(person, place), 2026))
      times.push(performance.now() - begun)
      if (answer.people.slice(0, 5).some(({ id }) => id === person.id)) found += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { times: times.toSorted((one, other) => one - other), found }
}

/** What somebody types: the name with the date of birth, with the year alone, or with a letter of the name turned. */
function typedOf({ given, family, born }: Registered, place: number): string {
  const turned = `${family.slice(0, 2)}${family[3] ?? ''}${family[2] ?? ''}${family.slice(4)}`
  if (place % 3 === 0) return `${given} ${family} ${born.slice(0, 4)}`
  return place % 3 === 1 ? `${given} ${family} ${born}` : `${given} ${turned} ${born}`
}
