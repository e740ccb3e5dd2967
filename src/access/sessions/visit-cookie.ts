import '@fastify/cookie'
import type { Needs } from '#foundations'
import { type Exchange, isByTls } from './session-cookie.ts'

/**
 * The one cookie given before signing in, to whoever goes to their organisation and for as long as that may
 * take: without it, somebody else's sign-in could be brought back in this browser.
 */
const visitCookie = 'waymark_visit'

type House = Pick<Needs, 'publicUrl'>

/** Gives a browser the word by which it is known when it comes back. */
export function giveVisitCookie({ request, reply }: Exchange, house: House, word: string): void {
  const secure = isByTls(request, house)
  reply.setCookie(nameOf(secure ? 'tls' : 'plain'), word, {
    ...{ httpOnly: true, sameSite: 'lax', path: '/', maxAge: 600 },
    secure,
  })
}

/** Takes that word back; `undefined` where the browser has none. */
export function takeVisitCookie({ request, reply }: Exchange, house: House): string | undefined {
  const secure = isByTls(request, house)
  const name = nameOf(secure ? 'tls' : 'plain')
  const word = request.cookies[name]
  if (word) reply.clearCookie(name, { path: '/', secure })
  return word
}

function nameOf(way: 'tls' | 'plain'): string {
  return way === 'tls' ? `__Host-${visitCookie}` : visitCookie
}
