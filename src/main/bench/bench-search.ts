import { actAs, inventedMembers } from '#access'
import { type DemonstrationMember, demonstrationAgencies } from '#demonstration'
import { keepCouncils, shippedCouncils } from '#directory'
import { type Db, type OpenDatabase, openForWeb, settleHouseKind, systemClock } from '#foundations'
import { featuresOf, type Model, priorFor, readTyped, searchPeople, selfWeight } from '#people'
import { type Command, type ExitCode, optionNumber, say, tell } from '../commands/command.ts'
import { withPrivateDatabase } from '../commands/databases.ts'
import { openHouse } from '../house.ts'
import { settleAgenciesAndMembers } from '../settle-demonstration.ts'
import { readyMatcher, type Sought, writeRegister } from './online-search.store.ts'

const clients = 8
const thisYear = 2026

/**
 * Measures finding somebody at the moment of recording, as the web does it: its own role on the server, row-level security,
 * the scoring, the names and the trace included.
 */
export const benchSearchCommand: Command = {
  details: [
    '--people N    how many are in the register (default 100000)',
    '--queries N   how many are looked for (default 2000)',
  ],
  options: { people: { type: 'string' }, queries: { type: 'string' } },
  run: (given) =>
    withPrivateDatabase<ExitCode>(async (database) => {
      const people = optionNumber(given, 'people', 1000) ?? 100_000
      const sample = optionNumber(given, 'queries', 1) ?? 2_000
      await settleHouseKind(database.db, 'demonstration')
      await keepCouncils(database.db, shippedCouncils())
      await settleAgenciesAndMembers(database.db, demonstrationAgencies, searchers())
      tell('Inventing the register …')
      const sought = await writeRegister(database, { people, seed: 5, sample: sample + warming })
      tell('Learning from other invented people …')
      const model = await readyMatcher(database, `${thisYear}-11-22`)
      tell('Searching …')
      const searches = await searchAll(database, sought)
      say(...inWords(searches, { model, people }))
      return 0
    }),
}

/** So many searches go before, for plans and memories to be what they are in a house at work. */
const warming = 1000

/** As many workers as there are clients, each of another agency: the traces of one are chained one after the other. */
function searchers(): readonly DemonstrationMember[] {
  return demonstrationAgencies.slice(0, clients).map(({ agencyCode, areaCode }, place) => ({
    memberCode: `searcher-${place + 1}`,
    name: `Searcher ${place + 1} (invented outreach worker)`,
    role: 'outreach_worker',
    agencyCode,
    areaCodes: [areaCode],
  }))
}

type Search = Sought & { readonly typed: string; readonly ms: number; readonly place: number }

async function searchAll(database: OpenDatabase, sought: readonly Sought[]) {
  const web = await openForWeb(database)
  const house = await openHouse(web, systemClock)
  const members = await inventedMembers(database.db)
  const acting = members.map(({ id }) => actAs(house, { memberId: id, purpose: 'outreach' }).db)
  await searchBy(acting, sought.slice(0, warming))
  const searches = await searchBy(acting, sought.slice(warming))
  await web.close()
  return searches
}

async function searchBy(members: readonly Db[], sought: readonly Sought[]) {
  const waiting = [...sought]
  const searches: Search[] = []
  const client = async (db: Db) => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const typed = typedOf(next)
      const begun = performance.now()
      const { people } = await db
        .transaction()
        .execute((acting) => searchPeople(acting, { typed, thisYear }, trace))
      const ms = performance.now() - begun
      const { id } = next
      searches.push({ ...next, typed, ms, place: people.findIndex((one) => one.id === id) })
    }
  }
  await Promise.all(members.map(client))
  return searches
}

const trace = { categories: ['identity', 'contact'], detail: 'Find who was met' } as const

/** All that the second agency wrote of somebody, in one line. */
function typedOf({ written }: Sought): string {
  const { given_name, middle_name, family_name, date_of_birth } = written
  const { national_insurance_number, phone, postcode } = written
  return [given_name, middle_name, family_name, date_of_birth, national_insurance_number]
    .concat([phone, postcode])
    .filter(Boolean)
    .join(' ')
}

/** Whether what was typed is enough to tell somebody apart, as a sighting must be to count as new (decision 0031). */
function identifies({ written }: Sought): boolean {
  const { given_name, family_name, date_of_birth, national_insurance_number } = written
  if (national_insurance_number) return true
  const names = [given_name, family_name].every((name) => (name ?? '').length > 1)
  return (
    names && /^\d{4}-\d{2}-\d{2}$/.test(date_of_birth ?? '') && !date_of_birth?.endsWith('-01-01')
  )
}

function inWords(
  searches: readonly Search[],
  { model, people }: { readonly model: Model; readonly people: number },
): readonly string[] {
  const times = searches.map(({ ms }) => ms).toSorted((one, other) => one - other)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  const bits = ({ typed }: Search) => selfWeight(featuresOf(readTyped(typed, thisYear)), model)
  const prior = priorFor(model, people)
  const share = (words: string, isMeant: (search: Search) => boolean) => {
    const these = searches.filter(isMeant)
    const within = (most: number) =>
      these.filter(({ place }) => place >= 0 && place < most).length / these.length
    return `  ${words}, ${these.length}: first ${within(1).toFixed(3)}, among five ${within(5).toFixed(3)}`
  }
  return [
    `${people.toLocaleString('en-GB')} people, ${times.length} searches by ${clients} clients at once: ` +
      `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`,
    share('all', () => true),
    share('with 10 bits of identity', (search) => bits(search) >= 10),
    share('with 16 bits', (search) => bits(search) >= 16),
    share(
      `with 16 bits above the starting odds of ${prior.toFixed(1)}`,
      (search) => bits(search) + prior >= 16,
    ),
    share('with a full name and a whole date of birth, or a National Insurance number', identifies),
  ]
}
