import type { FastifyInstance } from 'fastify'
import { Temporal } from 'temporal-polyfill'
import { actingNeeds, allow, leaveTrace, sendPage, signedInFrame } from '#access'
import { agencyNames, listCouncils } from '#directory'
import type { Needs } from '#foundations'
import { searchPeople } from '#people'
import { dayInWords } from '#vocabulary'
import { ChoosePersonPage, type FoundLine } from './choose-person.page.tsx'
import { lastMet } from './last-met.store.ts'
import { line } from './words.ts'

const rule = allow('outreach_worker', 'analyst', 'coordinator')
const nameField = line(100, 'Enter 100 characters or fewer')

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
      const read = nameField.safeParse(request.body?.name)
      const typed = request.body?.name ?? ''
      const problem = read.success
        ? read.data === ''
          ? 'Enter a name or reference'
          : undefined
        : read.error.issues[0]?.message
      if (problem || !read.success) {
        const page = (
          <ChoosePersonPage {...signedIn} typed={typed} problem={problem} found={undefined} />
        )
        return sendPage(reply.code(422), page)
      }
      const found = await findLines(actingNeeds(needs, request), read.data)
      return sendPage(reply, <ChoosePersonPage {...signedIn} typed={typed} {...found} />)
    },
  )
}

/** Those who may be meant, best first: what the matcher makes of the words, then whoever is called so. */
function findLines(needs: Needs, typed: string): Promise<Search> {
  return needs.db.transaction().execute(async (db) => {
    const search = await searchPeople(db, typed, needs.clock.today().year)
    const ids = search.people.map(({ id }) => id)
    await leaveTrace(db, {
      action: 'search',
      people: ids,
      categories: ['identity', 'contact'],
      detail: 'Find who was met',
    })
    const met = await lastMet(db, ids)
    const councils = new Map((await listCouncils(db)).map(({ code, name }) => [code, name]))
    const agencies = await agencyNames(db)
    const found = search.people.map((person) => {
      const last = met.get(person.id)
      const night = last && dayInWords(Temporal.PlainDate.from(last.night))
      return {
        ...person,
        lastMet: last && `last met on the night of ${night} in ${councils.get(last.areaCode)}`,
      }
    })
    const elsewhere = search.elsewhere.flatMap((id) => agencies.get(id) ?? [])
    return { found, asksForMore: search.asksForMore, elsewhere }
  })
}

type Search = {
  readonly found: readonly FoundLine[]
  readonly asksForMore: boolean
  readonly elsewhere: readonly string[]
}
