import type { FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, type Member, memberOf } from '#access'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { type HeldPlans, type PlanToday, planToday } from '../standing/open-plans.ts'
import type { Typed } from './typed-fields.ts'

/** What an address about part of a plan is asked with. */
export type PlanRoute = {
  Params: { plan: string } & Readonly<Record<string, string>>
  Querystring: Readonly<Record<string, string | undefined>>
  Body: Typed | undefined
}

/** Somebody asks for something about a plan that is open to them. */
export type PlanExchange = {
  /** In the name of the member at a member’s address; else in nobody’s. */
  readonly needs: Needs
  readonly request: FastifyRequest<PlanRoute>
  readonly reply: FastifyReply
  readonly open: PlanToday
}
export type OurExchange = PlanExchange & { readonly member: Member }

/** Answers about the plan an address means, where it is open to everybody. */
export function atPublicPlan(
  needs: Needs,
  held: HeldPlans,
  answer: (exchange: PlanExchange) => Promise<unknown>,
) {
  return async (request: FastifyRequest<PlanRoute>, reply: FastifyReply) => {
    const open = await openPlan(needs, held, request.params.plan)
    return open ? answer({ needs, request, reply, open }) : reply.callNotFound()
  }
}

/** Answers a member about the plan an address means, where it is open to them. Nobody else learns that it is there. */
export function atOurPlan(
  needs: Needs,
  held: HeldPlans,
  answer: (exchange: OurExchange) => Promise<unknown>,
) {
  return async (request: FastifyRequest<PlanRoute>, reply: FastifyReply) => {
    const acting = actingNeeds(needs, request)
    const open = await openPlan(acting, held, request.params.plan)
    return open
      ? answer({ needs: acting, request, reply, open, member: memberOf(request) })
      : reply.callNotFound()
  }
}

async function openPlan(
  needs: Needs,
  held: HeldPlans,
  text: string,
): Promise<PlanToday | undefined> {
  const id = readId<'plan'>(text)
  return id && needs.db.transaction().execute((db) => planToday(held, db, id, needs.clock.today()))
}
