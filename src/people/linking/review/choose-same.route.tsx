import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, sendPage, signedInFrame } from '#access'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { readLine } from '../../finding/page/read-line.ts'
import { searchPeople } from '../../finding/search-people.ts'
import { readNameFor } from '../../page/read-person.ts'
import { ChooseSamePage } from './choose-same.page.tsx'

const config = {
  rule: allow('outreach_worker', 'analyst', 'coordinator'),
  purpose: 'linking',
} as const
const what = 'Look who may be the same person'

type Asked = { Params: { person: string }; Body: { name?: string } | undefined }

/** Where a member begins to say that a person may be the same as somebody else. A name is typed, so that it stands in no address. */
export function chooseSameRoutes(app: FastifyInstance, needs: Needs): void {
  const address = '/people/:person/same'
  app.get<Asked>(address, { config }, (request, reply) =>
    show(needs, request, reply, { typed: '', problem: undefined, line: undefined }),
  )
  app.post<Asked>(address, { config }, (request, reply) => {
    const typed = request.body?.name ?? ''
    const read = readLine(typed)
    return read.ok
      ? show(needs, request, reply, { typed, problem: undefined, line: read.line })
      : show(needs, request, reply.code(422), { typed, problem: read.problem, line: undefined })
  })
}

async function show(
  needs: Needs,
  request: FastifyRequest<Asked>,
  reply: FastifyReply,
  asked: {
    readonly typed: string
    readonly problem: string | undefined
    readonly line: string | undefined
  },
) {
  const { typed, problem, line } = asked
  const personId = readId<'person'>(request.params.person)
  const acting = actingNeeds(needs, request)
  const name = personId && (await readNameFor(acting, personId, what))
  if (!personId || name === undefined) return reply.callNotFound()
  const found =
    line === undefined
      ? undefined
      : await acting.db
          .transaction()
          .execute((db) =>
            searchPeople(
              db,
              { typed: line, thisYear: needs.clock.today().year },
              { categories: ['identity'], detail: what },
            ),
          )
  const page = { ...signedInFrame(request, needs), personId, name, typed, problem, found }
  return sendPage(reply, <ChooseSamePage {...page} />)
}
