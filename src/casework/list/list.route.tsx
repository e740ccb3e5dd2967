import type { FastifyInstance } from 'fastify'
import { actingNeeds, allow, leaveTrace, type Member, sendPage, signedInFrame } from '#access'
import { listCouncils } from '#directory'
import type { Db, Needs } from '#foundations'
import { namesOf, shortRefOf } from '#people'
import type { PersonId } from '#vocabulary'
import { coverageInWords } from './coverage.ts'
import { explain } from './explain.ts'
import { kinds, type Line, type Narrowing, narrowed, wants } from './line.ts'
import { type Council, ListPage, type ShownLine } from './list.page.tsx'
import { readLines } from './list.store.ts'
import { listStates } from './list-state.ts'
import { recordedBy } from './read-coverage.ts'
import { readRecords } from './read-records.ts'

const rule = allow('outreach_worker', 'coordinator')
const peopleOnAPage = 40
const daysCovered = 28

type Asked = {
  readonly council?: string
  readonly state?: string
  readonly show?: string
  readonly names?: string
  readonly page?: string
}

/** The address of the by-name list. */
export function listRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Querystring: Asked }>(
    '/by-name-list',
    { config: { rule, purpose: 'casework' } },
    async (request, reply) => {
      const signedIn = signedInFrame(request, needs)
      const acting = actingNeeds(needs, request)
      const seen = await acting.db
        .transaction()
        .execute((db) => readList(db, acting, { by: signedIn.member, asked: request.query }))
      return sendPage(reply, <ListPage {...signedIn} {...seen} />)
    },
  )
}

/** A page of the list with the trace of who saw it, in one transaction. */
async function readList(
  db: Db,
  needs: Needs,
  { by, asked }: { readonly by: Member; readonly asked: Asked },
) {
  const today = needs.clock.today().toString()
  const all = await listCouncils(db)
  const councils = all.filter(({ code }) => by.areaCodes.includes(code))
  const narrowing = narrowingOf(asked, councils)
  const lines = await readLines(db, listQuestion(by, all, today))
  const shown = narrowed(lines, narrowing, today)
  const pages = Math.max(1, Math.ceil(shown.length / peopleOnAPage))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.page ?? 1)) || 1))
  const names = asked.names === 'off' ? ('off' as const) : ('on' as const)
  const onPage = shown.slice((page - 1) * peopleOnAPage, page * peopleOnAPage)
  const from = needs.clock.today().subtract({ days: daysCovered }).toString()
  return {
    today,
    councils,
    narrowing,
    names,
    counts: { all: lines.length, shown: shown.length },
    byState: countStates(lines),
    coverage: coverageInWords(await recordedBy(db, councils, { from, to: today }), daysCovered),
    page,
    pages,
    lines: await showLines(db, onPage, { today, names, councils: all }),
  }
}

/** Whose list a member sees: their councils'; whoever works in all of them also sees whoever was met in none. */
export function listQuestion(by: Member, all: readonly Council[], today: string) {
  return {
    today,
    areaCodes: by.areaCodes,
    unplaced: all.every(({ code }) => by.areaCodes.includes(code))
      ? ('with' as const)
      : ('without' as const),
  }
}

/** Names the lines and explains them from what is open to whoever looks, and leaves the trace of it. */
export async function showLines(
  db: Db,
  lines: readonly Line[],
  how: {
    readonly today: string
    readonly names: 'on' | 'off'
    readonly councils: readonly Council[]
  },
): Promise<readonly ShownLine[]> {
  const people = lines.map(({ personId }) => personId)
  if (people.length === 0) return []
  await leaveTrace(db, {
    action: 'read',
    people,
    categories: ['identity', 'contact', 'stay', 'casework'],
    detail: 'See the by-name list',
  })
  const named: ReadonlyMap<PersonId, string> =
    how.names === 'on' ? await namesOf(db, people) : new Map()
  const records = await readRecords(db, people)
  const councilNames = new Map(how.councils.map(({ code, name }) => [code, name]))
  return lines.map((line) => {
    const record = records.get(line.personId)
    const told = record && explain(record, how.today, councilNames)
    return {
      ...line,
      who: named.get(line.personId) ?? `Person ${shortRefOf(line.personId)}`,
      why: told?.state === line.state ? told.sentences : [knownElsewhere],
    }
  })
}

/** What is said where the list rests on rows that are not open to whoever looks. */
const knownElsewhere =
  'On the list by what organisations recorded whose contacts and stays are not open to you.'

function countStates(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { state } of lines) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}

function narrowingOf(asked: Asked, councils: readonly Council[]): Narrowing {
  const show = [...wants, ...kinds].find(({ code }) => code === asked.show)
  return {
    areaCode: councils.find(({ code }) => code === asked.council)?.code,
    state: listStates.find(({ code, isOn }) => isOn && code === asked.state)?.code,
    show: show?.code,
  }
}
