import type { FastifyInstance } from 'fastify'
import { readId } from '#vocabulary'
import { actingNeeds } from '../acting/acting-needs.ts'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import { memberOf } from '../rules/guard.ts'
import { leaveMember } from './leave-member.ts'
import { coordinators, type MemberNeeds, readOne } from './members.route.tsx'
import { isTheirsToEnd, LeavePage } from './one-member.page.tsx'

/** The address at which a coordinator ends a membership: a page that asks, and the form that does. */
export function leaveMemberRoutes(app: FastifyInstance, needs: MemberNeeds): void {
  app.get<{ Params: { member: string } }>(
    '/members/:member/leave',
    { config: coordinators },
    async (request, reply) => {
      const signedIn = signedInFrame(request, needs)
      const acting = actingNeeds(needs, request)
      const seen = await readOne(acting, signedIn.member.agencyId, request.params.member)
      if (!seen || !isTheirsToEnd(signedIn.member, seen.one)) return reply.callNotFound()
      return sendPage(reply, <LeavePage {...signedIn} one={seen.one} tasks={seen.tasks} />)
    },
  )
  app.post<{ Params: { member: string } }>(
    '/members/:member/leave',
    { config: coordinators },
    async (request, reply) => {
      const memberId = readId<'member'>(request.params.member)
      if (!memberId) return reply.callNotFound()
      const acting = actingNeeds(needs, request)
      const outcome = await leaveMember(acting, memberOf(request), memberId)
      if (outcome.ok) return reply.redirect('/members?done=left', 303)
      return outcome.refusal === 'left-already'
        ? reply.redirect(`/members/${memberId}`, 303)
        : reply.callNotFound()
    },
  )
}
