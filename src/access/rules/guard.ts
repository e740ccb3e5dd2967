import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Needs } from '#foundations'
import { typedBefore } from '../frame/typed-before.ts'
import type { Member } from '../members/member.ts'
import { findSession } from '../sessions/session.store.ts'
import type { Session } from '../sessions/session.ts'
import { sessionTokenOf } from '../sessions/session-cookie.ts'
import { everyone, mayPass, type Rule } from './rule.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use this address. A route without a rule does not start. */
    rule?: Rule
    /** What is sent here besides a plain form: JSON, by a script of ours, or a form with a file. Nothing else takes them, for their fields may be anything. */
    takes?: 'json' | 'file'
    /** The field into which a table may be pasted as a sheet gives it: its tabs part the cells, and stay. */
    takesTable?: string
  }
  interface FastifyRequest {
    session: Session | undefined
  }
}

/** Where styles and scripts lie: files of the product itself, for everyone. */
const assets = '/assets/'

/** Guards every route: it must carry a rule, and only those the rule allows pass it. Forms must come from our own pages. */
export function guardRoutes(app: FastifyInstance, needs: Needs): void {
  app.decorateRequest('session', undefined)
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith(assets)) route.config = { ...route.config, rule: everyone() }
    if (!route.config?.rule)
      throw new Error(`No rule says who may use ${route.method} ${route.url}`)
  })
  app.addHook('preParsing', async (request, reply) => {
    const type = request.headers['content-type'] ?? ''
    const needs = /json/i.test(type) ? 'json' : /multipart/i.test(type) ? 'file' : undefined
    if (needs && request.routeOptions.config.takes !== needs) {
      return reply.code(415).send(new Error('Only forms are taken here'))
    }
  })
  app.addHook('preHandler', async (request, reply) => {
    const token = sessionTokenOf(request, needs)
    if (token) request.session = await findSession(needs.db, token, needs.clock.now())
    const rule = request.routeOptions.config.rule
    if (!rule) return
    if (!mayPass(rule, request.session?.member)) return turnAway(request, reply)
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isOurForm(request)) {
      return reply.code(403).send(turnedAway('out-of-date'))
    }
  })
}

/** Why somebody was turned away: their role may not, the form is of another sign-in or another site, or nobody is signed in any more. */
export type WhyTurnedAway = 'not-allowed' | 'out-of-date' | 'signed-out'

/** What is thrown at whoever is turned away; the page that answers reads the reason from its code. */
function turnedAway(code: WhyTurnedAway): Error & { readonly code: WhyTurnedAway } {
  return Object.assign(new Error('Turned away'), { code })
}

/** The member who sent a request that a rule let through. Throws where the rule was `everyone`. */
export function memberOf(request: FastifyRequest): Member {
  return sessionOf(request).member
}

/** The sign-in behind a request that a rule let through. Throws where the rule was `everyone`. */
export function sessionOf(request: FastifyRequest): Session {
  if (!request.session) throw new Error('This address may be used without signing in')
  return request.session
}

function turnAway(request: FastifyRequest, reply: FastifyReply) {
  if (request.session) return reply.code(403).send(turnedAway('not-allowed'))
  if (typedBefore(request)) return reply.code(403).send(turnedAway('signed-out'))
  const back = request.method === 'GET' ? `?back=${encodeURIComponent(request.url)}` : ''
  return reply.redirect(`/sign-in${back}`, 303)
}

/**
 * A form is ours when the browser says it came from our own pages and, once signed in, it carries the
 * token of the session (https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html).
 */
function isOurForm(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site && site !== 'same-origin' && site !== 'none') return false
  const origin = request.headers.origin
  if (origin && origin !== 'null' && !isOfHost(origin, request.headers.host)) return false
  if (!request.session) return true
  const body = request.body as { form_token?: unknown } | undefined
  return body?.form_token === request.session.formToken
}

/** Whether an origin is of the host that was asked; what is no origin at all is of none. */
function isOfHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}
