import type { FastifyInstance, FastifyRequest } from 'fastify'
import { renderPage } from '#design'
import type { Needs } from '#foundations'
import type { MemberId } from '#vocabulary'
import { readId } from '#vocabulary'
import { frameFor } from '../frame/frame-for.ts'
import { inventedMembers } from '../members/member.store.ts'
import { sessionCookie } from '../rules/guard.ts'
import { allow, everyone } from '../rules/rule.ts'
import { closeSession, openSession } from '../sessions/session.store.ts'
import { SignInPage } from './sign-in.page.tsx'
import { SignOutPage } from './sign-out.page.tsx'

/** The demonstration's sign-in. A house with a real record has none of these addresses. */
export function signInRoutes(app: FastifyInstance, needs: Needs): void {
  if (!needs.isDemonstration) return
  const show = async (request: FastifyRequest, back: string, problem?: string) => {
    const frame = request.session ? frameFor(request.session) : {}
    const members = await inventedMembers(needs.db)
    return renderPage(<SignInPage frame={frame} members={members} back={back} problem={problem} />)
  }
  app.get<{ Querystring: { back?: string } }>(
    '/sign-in',
    { config: { rule: everyone() } },
    async (request, reply) =>
      reply.type('text/html').send(await show(request, ownPath(request.query.back))),
  )
  app.post<{ Body: { member?: string; back?: string } | undefined }>(
    '/sign-in',
    { config: { rule: everyone() } },
    async (request, reply) => {
      const members = await inventedMembers(needs.db)
      const chosen: MemberId | undefined = readId(request.body?.member ?? '')
      const back = ownPath(request.body?.back)
      if (!members.some(({ id }) => id === chosen) || !chosen) {
        const page = await show(request, back, 'Select who to sign in as')
        return reply.code(422).type('text/html').send(page)
      }
      const token = await openSession(needs.db, chosen)
      reply.setCookie(sessionCookie, token, {
        httpOnly: true,
        sameSite: 'lax',
        secure: request.protocol === 'https',
        path: '/',
      })
      return reply.redirect(back, 303)
    },
  )
  signOutRoutes(app, needs)
}

function signOutRoutes(app: FastifyInstance, needs: Needs): void {
  const rule = allow('outreach_worker', 'analyst', 'coordinator')
  app.get('/sign-out', { config: { rule } }, async (request, reply) => {
    const { session } = request
    if (!session) return reply.redirect('/', 303)
    const page = (
      <SignOutPage
        frame={frameFor(session)}
        formToken={session.formToken}
        demonstration={needs.isDemonstration}
      />
    )
    return reply.type('text/html').send(renderPage(page))
  })
  app.post('/sign-out', { config: { rule } }, async (request, reply) => {
    const token = request.cookies[sessionCookie]
    if (token) await closeSession(needs.db, token)
    reply.clearCookie(sessionCookie, { path: '/' })
    return reply.redirect('/', 303)
  })
}

/** Addresses that are no pages to come back to: a stream, and the ways in and out themselves. */
const noPages = ['/live', '/sign-in', '/sign-out']

/** An address of a page on this site and no other: a link that signs in must not lead away. */
export function ownPath(path: string | undefined): string {
  if (!path || !/^\/(?![/\\])[^\s\\]*$/.test(path)) return '/today'
  return noPages.includes(asRouted(path)) ? '/today' : path
}

/** The path alone as the web will read it: without dots, escapes, query and slashes at its end. */
function asRouted(path: string): string {
  const { pathname } = new URL(path, 'http://here.invalid')
  const read = pathname.replace(/%([2-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return read.replace(/\/+$/, '')
}
