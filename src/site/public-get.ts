import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Temporal } from 'temporal-polyfill'
import { runningMonth } from '#indicators'
import { readMonth } from '#vocabulary'
import { type Answer, answerPublic, notThere } from './answer.ts'
import type { SiteNeeds } from './needs.ts'

/** What a public address is asked: a month, if any, and the code in the address, if it has one. */
export type Asked = {
  readonly month: Temporal.PlainYearMonth | undefined
  readonly code: string
}

/**
 * Answers a public address with what `make` makes, once for everybody until something changes or the
 * next month begins. Where it makes nothing, and for a month that is none, there is no such page.
 */
export function publicGet(
  needs: SiteNeeds,
  make: (asked: Asked) => Promise<Answer | undefined>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  return async (request, reply) => {
    const { month: typed } = request.query as { readonly month?: unknown }
    const { code = '' } = request.params as { readonly code?: string }
    const month = typeof typed === 'string' ? readMonth(typed) : undefined
    if (typed !== undefined && !month) return notThere(reply)
    const running = runningMonth(needs.clock.now())
    const key = `${request.routeOptions.url} ${code} ${month ?? ''} ${running}`
    return answerPublic(request, reply, {
      hold: needs.hold,
      key,
      make: () => make({ month, code }),
    })
  }
}
