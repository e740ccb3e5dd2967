import type { FastifyInstance } from 'fastify'
import { actingNeeds, allow, type Member, sendPage, signedInFrame } from '#access'
import { listCouncils } from '#directory'
import type { Db, Needs } from '#foundations'
import { kinds, type Line, type Narrowing, narrowed, wants } from './line.ts'
import { type Council, ListPage } from './list.page.tsx'
import { readLines } from './list.store.ts'
import { listStates } from './list-state.ts'
import { readCoverage } from './read-coverage.ts'
import { listQuestion, showLines } from './show-lines.ts'

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
  return {
    today,
    councils,
    narrowing,
    names,
    counts: { all: lines.length, shown: shown.length },
    byState: countStates(lines),
    coverage: await readCoverage(db, councils, { today: needs.clock.today(), days: daysCovered }),
    page,
    pages,
    lines: await showLines(db, onPage, { today, names, councils: all }),
  }
}

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
