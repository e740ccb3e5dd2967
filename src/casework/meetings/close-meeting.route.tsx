import type { FastifyInstance } from 'fastify'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import { listCouncils } from '#directory'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { CloseMeetingPage } from './close-meeting.page.tsx'
import { endMeeting, meetingToClose } from './hold-meeting.ts'

const config = { rule: allow('outreach_worker', 'coordinator'), purpose: 'casework' } as const
type Address = { readonly meeting: string }

/** The address at which a panel meeting is closed: it is asked once, and then done. */
export function closeMeetingRoutes(app: FastifyInstance, needs: Needs): void {
  const address = '/panels/:meeting/close'
  app.get<{ Params: Address }>(address, { config }, async (request, reply) => {
    const signedIn = signedInFrame(request, needs)
    const id = readId<'meeting'>(request.params.meeting)
    const meeting =
      id &&
      (await actingNeeds(needs, request)
        .db.transaction()
        .execute((db) => meetingToClose(db, signedIn.member, id)))
    if (!meeting) return reply.callNotFound()
    const councils = await listCouncils(needs.db)
    return sendPage(reply, <CloseMeetingPage {...signedIn} meeting={meeting} councils={councils} />)
  })
  app.post<{ Params: Address }>(address, { config }, async (request, reply) => {
    const id = readId<'meeting'>(request.params.meeting)
    const ended = id && (await endMeeting(actingNeeds(needs, request), memberOf(request), id))
    return ended?.ok ? reply.redirect(`/panels/${id}/minutes`, 303) : reply.callNotFound()
  })
}
