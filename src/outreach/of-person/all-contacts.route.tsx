import type { FastifyInstance } from 'fastify'
import { actingNeeds, allow, type Member, sendPage, signedInFrame, traceRead } from '#access'
import { listCouncils } from '#directory'
import type { Db, Needs } from '#foundations'
import { isKnownPerson, namesOf } from '#people'
import { type PersonId, readId } from '#vocabulary'
import { AllContactsPage } from './all-contacts.page.tsx'
import { contactLine } from './contact-line.ts'
import { latestContacts } from './latest-contacts.store.ts'

const most = 25

/** The address at which every contact with somebody is listed; who may read their page may read it, for the same purpose. */
export function allContactsRoutes(app: FastifyInstance, needs: Needs): void {
  const config = {
    rule: allow('outreach_worker', 'analyst', 'coordinator'),
    purpose: 'casework',
  } as const
  app.get<{ Params: { person: string }; Querystring: { page?: string } }>(
    '/contacts/:person',
    { config },
    async (request, reply) => {
      const personId = readId<'person'>(request.params.person)
      const asked = Math.max(1, Math.trunc(Number(request.query.page ?? 1)) || 1)
      const signedIn = signedInFrame(request, needs)
      const seen =
        personId &&
        (await actingNeeds(needs, request)
          .db.transaction()
          .execute((db) => readContacts(db, signedIn.member, { personId, asked })))
      return seen
        ? sendPage(reply, <AllContactsPage {...signedIn} {...seen} />)
        : reply.callNotFound()
    },
  )
}

/** A page of somebody's contacts, with the trace of the read. Nothing where the person is not known to the member. */
async function readContacts(
  db: Db,
  by: Member,
  { personId, asked }: { readonly personId: PersonId; readonly asked: number },
) {
  if (!(await isKnownPerson(db, personId))) return undefined
  await traceRead(db, { by: by.id, purpose: 'Read the contacts of a person', people: [personId] })
  const { total } = await latestContacts(db, personId, { from: 0, most: 1 })
  const pages = Math.max(1, Math.ceil(total / most))
  const page = Math.min(asked, pages)
  const from = (page - 1) * most
  const { contacts } = await latestContacts(db, personId, { from, most })
  const councils = new Map((await listCouncils(db)).map(({ code, name }) => [code, name]))
  const name = (await namesOf(db, [personId])).get(personId) ?? ''
  const lines = contacts.map((contact) => contactLine(contact, personId, { by, councils }))
  return { personId, name, total, page, pages, from, lines }
}
