import type { FastifyInstance } from 'fastify'
import { Temporal } from 'temporal-polyfill'
import { actingNeeds, allow, sendPage, signedInFrame } from '#access'
import { listCouncils } from '#directory'
import type { Db, Needs } from '#foundations'
import { readLine, searchPeople } from '#people'
import { dayInWords, type PersonId } from '#vocabulary'
import { ChoosePersonPage, type PeopleToChoose } from './choose-person.page.tsx'
import { lastMet } from './last-met.store.ts'

const rule = allow('outreach_worker', 'coordinator')

/**
 * Finds who was met. It is a POST although it changes nothing, because a name must not stand in an
 * address, where logs and histories would keep it.
 */
export function choosePersonRoutes(app: FastifyInstance, needs: Needs): void {
  app.post<{ Body: { name?: string } | undefined }>(
    '/contacts/find',
    { config: { rule, purpose: 'outreach' } },
    async (request, reply) => {
      const signedIn = signedInFrame(request, needs)
      const typed = request.body?.name ?? ''
      const read = readLine(typed)
      if (!read.ok) {
        const page = { typed, problem: read.problem, found: undefined }
        return sendPage(reply.code(422), <ChoosePersonPage {...signedIn} {...page} />)
      }
      const found = await peopleToChoose(actingNeeds(needs, request), read.line)
      return sendPage(reply, <ChoosePersonPage {...signedIn} typed={typed} found={found} />)
    },
  )
}

/** Those who may be meant, best first: what the matcher makes of the words, then whoever is called so. */
function peopleToChoose(needs: Needs, typed: string): Promise<PeopleToChoose> {
  return needs.db.transaction().execute(async (db) => {
    const line = { typed, thisYear: needs.clock.today().year }
    const found = await searchPeople(db, line, {
      categories: ['identity', 'contact'],
      detail: 'Find who was met',
    })
    const ids = found.people.map(({ id }) => id)
    return { ...found, lastMet: await lastMetInWords(db, ids) }
  })
}

async function lastMetInWords(
  db: Db,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const met = await lastMet(db, people)
  const councils = new Map((await listCouncils(db)).map(({ code, name }) => [code, name]))
  return new Map(
    [...met].map(([id, { night, areaCode }]) => {
      const day = dayInWords(Temporal.PlainDate.from(night))
      return [id, `last met on the night of ${day} in ${councils.get(areaCode)}`]
    }),
  )
}
