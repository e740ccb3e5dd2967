import { randomBytes } from 'node:crypto'
import { cpus } from 'node:os'
import { inventedMembers, type Member } from '#access'
import { demonstrationAgencies, demonstrationMembers } from '#demonstration'
import { keepCouncils, shippedCouncils } from '#directory'
import { newId, type OpenDatabase, settleHouseKind } from '#foundations'
import { type Command, type ExitCode, optionNumber, say, tell } from '../commands/command.ts'
import { withPrivateDatabase } from '../commands/databases.ts'
import { settleAgenciesAndMembers } from '../settle-demonstration.ts'
import { type MeasuredServer, memoryOf, startMeasured } from './measured-server.ts'
import { benchImport } from './plan-import.ts'
import { planFiles, planPages } from './plan-pages.ts'
import { someAction, writeLargePlan } from './plan-rows.store.ts'
import { inNumber, inTime, quantile } from './spread.ts'

const most = 100
const warming = 3

/** Measures the pages of a large plan with years of updates, asked one after the other of a server of its own, and taking a document in. */
export const benchPlansCommand: Command = {
  details: [
    '--actions N   how many actions the plan has (default 5000)',
    '--years N     how many years of updates they have (default 10)',
    '--times N     how often each page is asked for (default 200)',
    '--rows N      how many rows the document has that is taken in (default 500)',
  ],
  options: {
    actions: { type: 'string' },
    years: { type: 'string' },
    times: { type: 'string' },
    rows: { type: 'string' },
  },
  run: (given) =>
    withPrivateDatabase<ExitCode>(async (database) => {
      const actions = optionNumber(given, 'actions', 100) ?? 5000
      const years = optionNumber(given, 'years', 1) ?? 10
      const times = optionNumber(given, 'times', 1) ?? 200
      const rows = optionNumber(given, 'rows', 1) ?? 500
      const member = await settled(database)
      tell(`Writing ${inNumber(actions)} actions with ${years} years of updates …`)
      const [id, cycleId] = [newId<'plan'>(), newId<'review-cycle'>()]
      const plan = { id, cycleId, agencyId: member.agencyId, memberId: member.id }
      const updates = await writeLargePlan(database, { ...plan, actions, years })
      say(
        `${inNumber(actions)} actions, ${inNumber(updates)} updates in ${years} years; ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}`,
      )
      const action = await someAction(database.db, plan.id)
      const asked = (path: string) =>
        path.replace(':plan', id).replace(':action', action).replace(':cycle', cycleId)
      const isQuick = await benchServer(database, { member, times, asked })
      const isTaken = await benchImport(database, member, rows)
      return isQuick && isTaken ? 0 : 1
    }),
}

async function settled({ db }: OpenDatabase): Promise<Member> {
  await settleHouseKind(db, 'demonstration')
  await keepCouncils(db, shippedCouncils())
  await settleAgenciesAndMembers(db, demonstrationAgencies, demonstrationMembers)
  const member = (await inventedMembers(db)).find(({ role }) => role === 'coordinator')
  if (!member) throw new Error('The demonstration has no coordinator')
  return member
}

type Asking = {
  readonly member: Member
  readonly times: number
  readonly asked: (path: string) => string
}

async function benchServer(
  database: OpenDatabase,
  { member, times, asked }: Asking,
): Promise<boolean> {
  const server = await startMeasured(database.url, randomBytes(32).toString('base64'))
  try {
    const before = await memoryOf([server])
    const cookie = await signedIn(server, member)
    say('', `${'each page, so many times one after the other:'.padEnd(48)} ${times}`, head)
    const isWithin: boolean[] = []
    for (const { path, as } of planPages) {
      tell(path)
      const measured = await measure(server, asked(path), { times, cookie: as ? cookie : '' })
      isWithin.push(measured.status === 200 && measured.p99 <= most)
      say(lineOf(path, measured, most))
    }
    say('', 'files, each the whole plan:', head)
    for (const path of planFiles) {
      tell(path)
      say(
        lineOf(path, await measure(server, asked(path), { times: Math.min(times, 5), cookie: '' })),
      )
    }
    const after = await memoryOf([server])
    say('', `memory of the server: ${inMebibytes(before)} before, ${inMebibytes(after)} after`)
    return !isWithin.includes(false)
  } finally {
    server.process.stdin?.end()
  }
}

async function signedIn({ at }: MeasuredServer, { id }: Member): Promise<string> {
  const answer = await fetch(`${at.house}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ member: id, back: '/' }),
    redirect: 'manual',
  })
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

type Measured = {
  readonly status: number
  readonly first: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly bytes: number
}

async function measure(
  { at }: MeasuredServer,
  path: string,
  { times, cookie }: { readonly times: number; readonly cookie: string },
): Promise<Measured> {
  const took: number[] = []
  let [status, bytes] = [0, 0]
  for (let time = 0; time < times + warming; time += 1) {
    const begun = performance.now()
    const answer = await fetch(at.house + path, { headers: { cookie }, redirect: 'manual' })
    bytes = (await answer.arrayBuffer()).byteLength
    took.push(performance.now() - begun)
    status = answer.status
  }
  const inOrder = took.slice(warming).toSorted((one, other) => one - other)
  const at_ = (share: number) => quantile(inOrder, share)
  return { status, bytes, first: took[0] ?? 0, p50: at_(0.5), p95: at_(0.95), p99: at_(0.99) }
}

const head = `  ${'address'.padEnd(44)}${['first', 'p50', 'p95', 'p99', 'KiB'].map((word) => word.padStart(10)).join('')}`

function lineOf(
  path: string,
  { status, first, p50, p95, p99, bytes }: Measured,
  limit = Number.POSITIVE_INFINITY,
): string {
  const times = [first, p50, p95, p99].map((time) => inTime(time).padStart(10)).join('')
  const said = status === 200 ? '' : `   answered ${status}`
  const late = p99 > limit ? `   over ${limit} ms` : ''
  return `  ${path.padEnd(44)}${times}${(bytes / 1024).toFixed(0).padStart(10)}${said}${late}`
}

function inMebibytes(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MiB`
}
