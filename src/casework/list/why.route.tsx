import type { FastifyInstance } from 'fastify'
import { actingNeeds, allow, leaveTrace, sendPage, signedInFrame } from '#access'
import { listCouncils } from '#directory'
import type { Needs } from '#foundations'
import { findPeople } from '#people'
import { typedLine } from '../typed-line.ts'
import { explain } from './explain.ts'
import { readRecords } from './read-records.ts'
import { type Explained, WhyPage } from './why.page.tsx'

const rule = allow('outreach_worker', 'coordinator')
const nameField = typedLine(100, 'Enter 100 characters or fewer', 'Enter a name or reference')

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
      const read = nameField.safeParse(typed)
      if (!read.success) {
        const problem = read.error.issues[0]?.message
        const page = <WhyPage {...signedIn} typed={typed} problem={problem} found={undefined} />
        return sendPage(reply.code(422), page)
      }
      const found = await explainFound(actingNeeds(needs, request), read.data)
      return sendPage(reply, <WhyPage {...signedIn} typed={typed} found={found} />)
    },
  )
}

function explainFound(needs: Needs, typed: string): Promise<readonly Explained[]> {
  return needs.db.transaction().execute(async (db) => {
    const found = await findPeople(db, typed)
    const people = found.map(({ id }) => id)
    await leaveTrace(db, {
      action: 'search',
      people,
      categories: ['identity', 'contact', 'stay', 'casework'],
      detail: 'Explain who is on the by-name list',
    })
    const records = await readRecords(db, people)
    const councils = new Map((await listCouncils(db)).map(({ code, name }) => [code, name]))
    const today = needs.clock.today().toString()
    return found.map(({ id, name, reference, bornIn }) => {
      const record = records.get(id)
      const sentences = record ? explain(record, today, councils).sentences : []
      return { personId: id, who: name, reference, bornIn, sentences }
    })
  })
}
