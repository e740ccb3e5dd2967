import type { FastifyInstance } from 'fastify'
import { actingNeeds, allow, leaveTrace, looksAt, sendPage, signedInFrame } from '#access'
import type { Needs } from '#foundations'
import { type PersonId, readId } from '#vocabulary'
import { namesOf } from '../../names/names.store.ts'
import { isKnownPerson } from '../../registering/person.store.ts'
import type { PersonAddress } from '../person-form.tsx'
import { LookedPage } from './looked.page.tsx'

const config = {
  rule: allow('outreach_worker', 'coordinator'),
  purpose: 'subject_access',
} as const
const most = 1000

/** The address that tells who has looked at a person's record. That looking, too, is noted in it. */
export function lookedRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Params: PersonAddress }>(
    '/people/:person/looked',
    { config },
    async (request, reply) => {
      const personId = readId<'person'>(request.params.person)
      const seen = personId && (await readLooks(actingNeeds(needs, request), personId))
      if (!seen) return reply.callNotFound()
      return sendPage(
        reply,
        <LookedPage {...signedInFrame(request, needs)} personId={personId} {...seen} />,
      )
    },
  )
}

function readLooks(needs: Needs, personId: PersonId) {
  return needs.db.transaction().execute(async (db) => {
    if (!(await isKnownPerson(db, personId))) return undefined
    const looks = await looksAt(db, personId, most)
    await leaveTrace(db, {
      action: 'read',
      people: [personId],
      categories: ['identity', 'rights'],
      detail: 'Who has looked',
    })
    return { ...looks, name: (await namesOf(db, [personId])).get(personId) ?? '' }
  })
}
