import type { FastifyReply } from 'fastify'
import type { Needs } from '#foundations'
import type { Member } from '../../members/member.ts'
import { closeSession, openSession } from '../../sessions/session.store.ts'
import { deviceOf, type WayIn } from '../../sessions/session.ts'
import { type Exchange, giveSessionCookie, sessionTokenOf } from '../../sessions/session-cookie.ts'
import { wayOn } from '../own-path.ts'

/** Who is let in, how they proved it, whether that was proof by two things, and where they were going. */
export type Entry = {
  readonly member: Pick<Member, 'id' | 'role'>
  readonly way: WayIn
  readonly isStrong: boolean
  readonly back: string | undefined
}

/**
 * Lets somebody in: a fresh session under a fresh token, whatever the browser brought; the session it was
 * signed in with until now ends. So a token planted before signing in is worth nothing after it.
 */
export async function letIn(needs: Needs, exchange: Exchange, entry: Entry): Promise<FastifyReply> {
  const token = await freshSession(needs, exchange, entry)
  const on = wayOn(entry.back, entry.member.role)
  return giveSessionCookie(exchange, needs, token).redirect(on, 303)
}

/** Opens a fresh session in place of the one the browser brought, in the same browser. */
export async function freshSession(
  needs: Needs,
  { request }: Pick<Exchange, 'request'>,
  { member, way, isStrong }: Omit<Entry, 'back'>,
): Promise<string> {
  const before = sessionTokenOf(request, needs)
  const browserId = before ? await closeSession(needs.db, before) : undefined
  return openSession(needs.db, {
    memberId: member.id,
    way,
    isStrong,
    device: deviceOf(request.headers['user-agent']),
    now: needs.clock.now(),
    browserId,
  })
}
