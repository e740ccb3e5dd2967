import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readId } from '#vocabulary'
import { actingNeeds } from '../acting/acting-needs.ts'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import { nameField } from '../members/member.form.ts'
import { coordinators, type MemberNeeds } from '../members/members.route.tsx'
import { memberOf } from '../rules/guard.ts'
import { atTheDoor } from '../sign-in/door/at-the-door.store.ts'
import { closeTeam, keepTeam, teamsOf } from './team.store.ts'
import { TeamsPage } from './teams.page.tsx'

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** The addresses at which a coordinator opens and closes the teams of their organisation. */
export function teamRoutes(app: FastifyInstance, needs: MemberNeeds): void {
  const config = coordinators
  const show = async ({ request, reply }: Exchange, name = '', problem?: string) => {
    const signedIn = signedInFrame(request, needs)
    const teams = await teamsOf(needs.db, signedIn.member.agencyId)
    const page = <TeamsPage {...signedIn} {...{ teams, name, problem }} />
    return sendPage(reply.code(problem ? 422 : 200), page)
  }
  app.get('/teams', { config }, (request, reply) => show({ request, reply }))
  app.post<{ Body: { name?: string } | undefined }>(
    '/teams',
    { config },
    async (request, reply) => {
      const typed = String(request.body?.name ?? '')
      const name = nameField.safeParse(typed)
      if (!name.success) return show({ request, reply }, typed, name.error.issues[0]?.message)
      const { agencyId } = memberOf(request)
      const team = { id: needs.newId<'team'>(), agencyId, name: name.data }
      const isNew = await keepTeam(needs.db, team)
      if (!isNew) return show({ request, reply }, typed, 'There is a team of this name already')
      return reply.redirect('/teams', 303)
    },
  )
  app.post<{ Params: { team: string } }>(
    '/teams/:team/close',
    { config },
    async (request, reply) => {
      const id = readId<'team'>(request.params.team)
      if (!id) return reply.callNotFound()
      const { agencyId } = memberOf(request)
      const on = needs.clock.today().toString()
      const acting = actingNeeds(needs, request)
      const isClosed = await atTheDoor(acting, (db) => closeTeam(db, { id, agencyId, on }))
      return isClosed ? reply.redirect('/teams', 303) : reply.callNotFound()
    },
  )
}
