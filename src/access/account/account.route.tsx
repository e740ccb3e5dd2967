import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import { anyMember } from '../rules/any-member.ts'
import { endSession, endSessions } from '../sessions/session.store.ts'
import type { Session } from '../sessions/session.ts'
import { type AccountDone, AccountPage, sayDone } from './account.page.tsx'
import { readAccount } from './account.store.ts'

const config = { rule: anyMember() }

/** A member's own page, and the forms that end their sign-ins. */
export function accountRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Querystring: { done?: string } }>('/account', { config }, async (request, reply) => {
    const session = sessionOf(request)
    const account = await readAccount(needs, session)
    const done = readDone(request.query.done)
    return sendPage(
      reply,
      <AccountPage {...signedInFrame(request, needs)} {...{ account, session, done }} />,
    )
  })
  app.post<{ Params: { session: string } }>(
    '/account/sessions/:session/end',
    { config },
    async (request, reply) => {
      const { member } = sessionOf(request)
      const id = readId<'session'>(request.params.session)
      const isEnded = id && (await endSession(needs.db, { memberId: member.id, id }))
      return isEnded ? reply.redirect('/account?done=ended', 303) : reply.callNotFound()
    },
  )
  app.post('/account/sessions/end-others', { config }, async (request, reply) => {
    const session = sessionOf(request)
    await endSessions(needs.db, session.member.id, session.id)
    return reply.redirect('/account?done=others-ended', 303)
  })
}

/** The session behind a request that a rule for members let through. */
export function sessionOf({ session }: FastifyRequest): Session {
  if (!session) throw new Error('This address may be used without signing in')
  return session
}

function readDone(typed: string | undefined): AccountDone | undefined {
  return Object.keys(sayDone).find((one): one is AccountDone => one === typed)
}
