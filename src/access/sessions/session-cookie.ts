import '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Needs } from '#foundations'

/**
 * The cookie of a signed-in member; nobody else is ever given one. Over TLS its name begins with `__Host-`,
 * which browsers let nobody but this very host set (RFC 6265bis, 4.1.3.2).
 */
const sessionCookie = 'waymark_session'
const hostCookie = '__Host-waymark_session'

/** The token a request carries. Over TLS a cookie of the plain name counts for nothing: a neighbour could have set it. */
export function sessionTokenOf(request: FastifyRequest, house: House): string | undefined {
  return request.cookies[isByTls(request, house) ? hostCookie : sessionCookie]
}

/** Gives the browser the token of a session, for the server alone and for our own pages alone. */
export function giveSessionCookie(
  { request, reply }: Exchange,
  house: House,
  token: string,
): FastifyReply {
  const secure = isByTls(request, house)
  return reply.setCookie(secure ? hostCookie : sessionCookie, token, {
    ...{ httpOnly: true, sameSite: 'lax', path: '/' },
    secure,
  })
}

/** Takes the token back from the browser. */
export function takeSessionCookie({ request, reply }: Exchange, house: House): FastifyReply {
  const secure = isByTls(request, house)
  return reply.clearCookie(secure ? hostCookie : sessionCookie, { path: '/', secure })
}

/** A request and its answer, as one thing to hand on. */
export type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

type House = Pick<Needs, 'publicUrl'>

/** Whether people reach the house by TLS: the proxy says so of this request, or the settings of all. */
export function isByTls(request: FastifyRequest, { publicUrl }: House): boolean {
  return request.protocol === 'https' || publicUrl().startsWith('https:')
}
