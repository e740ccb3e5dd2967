import type { FastifyInstance } from 'fastify'
import type { Needs } from '#foundations'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import { anyMember } from '../rules/any-member.ts'
import { closeSession } from './session.store.ts'
import { sessionTokenOf, takeSessionCookie } from './session-cookie.ts'
import { SignOutPage } from './sign-out.page.tsx'

/** The way out: a page that asks, and the form that ends the session. */
export function signOutRoutes(app: FastifyInstance, needs: Needs): void {
  const config = { rule: anyMember() }
  app.get('/sign-out', { config }, async (request, reply) =>
    sendPage(reply, <SignOutPage {...signedInFrame(request, needs)} />),
  )
  app.post('/sign-out', { config }, async (request, reply) => {
    const token = sessionTokenOf(request, needs)
    if (token) await closeSession(needs.db, token)
    return takeSessionCookie({ request, reply }, needs).redirect('/', 303)
  })
}
