import type { FastifyInstance } from 'fastify'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import type { Needs } from '#foundations'
import { type PersonId, readId } from '#vocabulary'
import { readLine } from '../finding/page/read-line.ts'
import { type PeopleFound, searchPeople } from '../finding/search-people.ts'
import { standingPerson } from '../linking/link.store.ts'
import { FindPersonPage } from './find-person.page.tsx'
import { personPaths } from './paths.ts'
import { PersonPage } from './person.page.tsx'
import type { PersonPageNeeds } from './person-section.ts'
import { readPerson } from './read-person.ts'

const config = {
  rule: allow('outreach_worker', 'analyst', 'coordinator'),
  purpose: 'casework',
} as const

/**
 * The addresses at which a person is found and read. Finding is a POST although it changes nothing, because
 * a name must not stand in an address, where logs and histories would keep it.
 */
export function personRoutes(app: FastifyInstance, needs: PersonPageNeeds): void {
  app.get(personPaths.people, { config }, (request, reply) =>
    sendPage(
      reply,
      <FindPersonPage {...signedInFrame(request, needs)} typed="" found={undefined} />,
    ),
  )
  app.post<{ Body: { name?: string } | undefined }>(
    personPaths.find,
    { config },
    async (request, reply) => {
      const typed = request.body?.name ?? ''
      const read = readLine(typed)
      const signedIn = signedInFrame(request, needs)
      if (!read.ok) {
        const page = { typed, problem: read.problem, found: undefined }
        return sendPage(reply.code(422), <FindPersonPage {...signedIn} {...page} />)
      }
      const found = await find(actingNeeds(needs, request), read.line)
      return sendPage(reply, <FindPersonPage {...signedIn} typed={typed} found={found} />)
    },
  )
  app.get<{ Params: { person: string }; Querystring: { done?: string } }>(
    '/people/:person',
    { config },
    async (request, reply) => {
      const personId = readId<'person'>(request.params.person)
      const acting = actingNeeds(needs, request)
      const standing = personId && (await standsAs(acting, personId))
      if (personId && standing !== personId) return reply.redirect(`/people/${standing}`, 303)
      const read = personId && (await readPerson(acting, memberOf(request), personId))
      if (!read) return reply.callNotFound()
      const signedIn = signedInFrame(request, needs)
      return sendPage(reply, <PersonPage {...signedIn} read={read} done={request.query.done} />)
    },
  )
}

/** Whoever was joined to another is found under the id that stayed. */
function standsAs(needs: Needs, id: PersonId): Promise<PersonId> {
  return needs.db.transaction().execute((db) => standingPerson(db, id))
}

function find(needs: Needs, typed: string): Promise<PeopleFound> {
  const line = { typed, thisYear: needs.clock.today().year }
  return needs.db
    .transaction()
    .execute((db) => searchPeople(db, line, { categories: ['identity'], detail: 'Find a person' }))
}
