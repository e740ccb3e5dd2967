import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { type PageOptions, renderPage } from '#design'
import type { Needs } from '#foundations'
import type { Member } from '../members/member.ts'
import { memberOf } from '../rules/guard.ts'
import { frameFor } from './frame-for.ts'

/** What every signed-in page is given: its frame, the token its forms carry, and who reads it. */
export type SignedInFrame = {
  readonly frame: Pick<PageOptions, 'signedIn' | 'sections' | 'demonstration'>
  readonly formToken: string
  readonly member: Member
}

/** The frame for the member who sent a request. */
export function signedInFrame(request: FastifyRequest, needs: Needs): SignedInFrame {
  const member = memberOf(request)
  const { session } = request
  return {
    frame: { ...(session ? frameFor(session) : {}), demonstration: needs.isDemonstration },
    formToken: session?.formToken ?? '',
    member,
  }
}

/** Sends a page. Nobody keeps a copy of it: it may name people. */
export function sendPage(reply: FastifyReply, page: VNode) {
  return reply.header('cache-control', 'no-store').type('text/html').send(renderPage(page))
}
