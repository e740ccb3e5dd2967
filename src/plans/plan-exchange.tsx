import type { FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, everyone, type Member, memberOf, signedInFrame } from '#access'
import { publicFrame } from '#commitment'
import type { Needs } from '#foundations'
import { dayOfMoment, readId } from '#vocabulary'
import type { PlanAction } from './action/plan-action.ts'
import { mayWrite } from './changing/may.ts'
import { actionNumbered } from './changing/numbers.ts'
import type { Typed } from './changing/typed-fields.ts'
import type { Figures } from './figures.ts'
import type { PlanActionId } from './ids.ts'
import type { PlanPlace } from './pages/plan-frame.tsx'
import type { Query } from './standing/chosen.ts'
import { type HeldPlans, planToday } from './standing/open-plans.ts'

/** What the pages of plans need of the house. */
export type PlanNeeds = Needs & { readonly held: HeldPlans; readonly figures: Figures }

export type PlanRoute = {
  Params: { plan: string; action?: string; claim?: string } & Readonly<
    Record<string, string | undefined>
  >
  /** One text a field: where an address gives a field twice, the house takes the last (`main/plain-words.ts`). */
  Querystring: Query
  Body: Typed | undefined
}

/** A request about a plan that is open to whoever sent it. `needs` act in their name. */
export type PlanExchange = {
  readonly needs: PlanNeeds
  readonly request: FastifyRequest<PlanRoute>
  readonly reply: FastifyReply
  readonly place: PlanPlace
  /** What its address asks for, by field. */
  readonly query: Query
}

/** The same by a member. */
export type MemberExchange = PlanExchange & { readonly member: Member }

/** Who reads plans, and who writes them. */
export const forEverybody = { rule: everyone() } as const
export const forReaders = { rule: allow('coordinator', 'partner', 'analyst', 'outreach_worker') }
export const forWriters = { rule: allow('coordinator', 'partner') }

/** Finds the plan an address means for anybody; nobody learns that a draft is there. */
export function atPublicPlan(
  needs: PlanNeeds,
  answer: (exchange: PlanExchange) => Promise<unknown>,
) {
  return async (request: FastifyRequest<PlanRoute>, reply: FastifyReply) => {
    const id = readId<'plan'>(request.params.plan)
    const today = dayOfMoment(needs.clock.now())
    const open = id && (await planToday(needs.held, needs.db, id, today))
    if (!open || open.plan.state === 'draft') return reply.callNotFound()
    const frame = publicFrame(needs, request)
    const place = { open, frame, base: '/plans', isOurs: false, formToken: '' } as const
    return answer({ needs, request, reply, place, query: request.query })
  }
}

/** The same for a member: also a draft of their own organisation. */
export function atOurPlan(
  needs: PlanNeeds,
  answer: (exchange: MemberExchange) => Promise<unknown>,
) {
  return async (request: FastifyRequest<PlanRoute>, reply: FastifyReply) => {
    const id = readId<'plan'>(request.params.plan)
    const member = memberOf(request)
    const acting = actingNeeds(needs, request)
    const today = dayOfMoment(needs.clock.now())
    const open =
      id && (await acting.db.transaction().execute((db) => planToday(needs.held, db, id, today)))
    if (!open) return reply.callNotFound()
    const { frame, formToken } = signedInFrame(request, needs)
    const isOurs = mayWrite(open.plan, member)
    const place = { open, frame, base: '/our-plans', isOurs, formToken } as const
    return answer({ needs: acting, request, reply, place, member, query: request.query })
  }
}

/** The action an address means. */
export function actionAt({ request, place }: PlanExchange): PlanAction | undefined {
  return actionMeant(place.open, request.params.action ?? '')
}

/** The action a text means: by its id, which is for ever, or by a number it has or had. */
export function actionMeant(open: PlanPlace['open'], text: string): PlanAction | undefined {
  const id = readId<'plan-action'>(text)
  return id ? open.actions.get(id as PlanActionId) : actionNumbered(open.actions.values(), text)
}
