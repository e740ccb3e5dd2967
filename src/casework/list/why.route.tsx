import type { FastifyInstance } from 'fastify'
import { actingNeeds, allow, sendPage, signedInFrame } from '#access'
import { listCouncils } from '#directory'
import type { Needs } from '#foundations'
import { readLine, searchPeople } from '#people'
import { explain } from './explain.ts'
import { readRecords } from './read-records.ts'
import { type Explained, WhyPage } from './why.page.tsx'

const rule = allow('outreach_worker', 'coordinator')

/** The addresses at which anybody’s being on the list or not is explained. A POST asks, so that no name stands in an address. */
export function whyRoutes(app: FastifyInstance, needs: Needs): void {
  app.get('/by-name-list/why', { config: { rule, purpose: 'casework' } }, async (request, reply) =>
    sendPage(reply, <WhyPage {...signedInFrame(request, needs)} typed="" found={undefined} />),
  )
  app.post<{ Body: { name?: string } | undefined }>(
    '/by-name-list/why',
    { config: { rule, purpose: 'casework' } },
    async (request, reply) => {
      const signedIn = signedInFrame(request, needs)
      const typed = request.body?.name ?? ''
      const read = readLine(typed)
      if (!read.ok) {
        const page = { typed, problem: read.problem, found: undefined }
        return sendPage(reply.code(422), <WhyPage {...signedIn} {...page} />)
      }
      const found = await explainFound(actingNeeds(needs, request), read.line)
      return sendPage(reply, <WhyPage {...signedIn} typed={typed} found={found} />)
    },
  )
}

function explainFound(needs: Needs, typed: string): Promise<Explained> {
  return needs.db.transaction().execute(async (db) => {
    const line = { typed, thisYear: needs.clock.today().year }
    const found = await searchPeople(db, line, {
      categories: ['identity', 'contact', 'stay', 'casework'],
      detail: 'Explain who is on the by-name list',
    })
    const ids = found.people.map(({ id }) => id)
    const records = await readRecords(db, ids)
    const councils = new Map((await listCouncils(db)).map(({ code, name }) => [code, name]))
    const today = needs.clock.today().toString()
    const sentences = ids.map((id) => {
      const record = records.get(id)
      return [id, record ? explain(record, today, councils).sentences : []] as const
    })
    return { ...found, sentences: new Map(sentences) }
  })
}
