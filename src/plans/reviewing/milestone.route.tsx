import type { FastifyInstance } from 'fastify'
import { allow, sendPage } from '#access'
import { type Outcome, readId } from '#vocabulary'
import { isInPlan } from '../changing/change.ts'
import { mayFollow } from '../changing/may.ts'
import {
  actionAt,
  atOurPlan,
  type MemberExchange,
  type PlanNeeds,
  type PlanRoute,
} from '../plan-exchange.tsx'
import { addMilestone, type MilestoneRefusal, tickMilestone } from './follow-milestone.ts'
import { milestonesOf } from './milestone.store.ts'
import { MilestonesPage } from './milestones.page.tsx'
import { readMilestone, readTicked } from './review.form.ts'
import { reviewRefusals } from './review-refusals.ts'
import type { ReviewShown } from './review-shown.ts'

const config = { rule: allow('coordinator', 'partner') } as const

/** The addresses of the milestones of an action. */
export function milestoneRoutes(app: FastifyInstance, needs: PlanNeeds): void {
  const base = '/our-plans/:plan/actions/:action/milestones'
  app.get<PlanRoute>(
    base,
    { config },
    atOurPlan(needs, (exchange) => show(exchange, {})),
  )
  app.post<PlanRoute>(base, { config }, atOurPlan(needs, add))
  app.post<PlanRoute>(`${base}/:milestone`, { config }, atOurPlan(needs, tick))
}

async function show(exchange: MemberExchange, { typed, problems = {}, refusal }: ReviewShown) {
  const {
    needs,
    reply,
    place: { open },
    member,
  } = exchange
  const action = actionAt(exchange)
  if (!action) return reply.callNotFound()
  const milestones = await needs.db
    .transaction()
    .execute((db) => milestonesOf(db, open.plan.id, action.id))
  return sendPage(
    typed ? reply.code(422) : reply,
    <MilestonesPage
      place={exchange.place}
      {...{ action, milestones, problems, refusal }}
      mayFollow={isInPlan(action) && mayFollow(open.plan, action, member)}
      typed={{ milestone_id: needs.newId(), ...typed }}
    />,
  )
}

async function add(exchange: MemberExchange) {
  const {
    needs,
    request,
    reply,
    place: { open },
    member,
  } = exchange
  const action = actionAt(exchange)
  if (!action) return reply.callNotFound()
  const typed = request.body ?? {}
  const read = readMilestone(typed, open.plan)
  if ('problems' in read) return show(exchange, { typed, problems: read.problems })
  const following = { member, open, action }
  return answer(exchange, await addMilestone(needs, following, read))
}

async function tick(exchange: MemberExchange) {
  const {
    needs,
    request,
    reply,
    place: { open },
    member,
  } = exchange
  const action = actionAt(exchange)
  const id = readId<'milestone'>(request.params['milestone'] ?? '')
  if (!action || !id) return reply.callNotFound()
  const following = { member, open, action }
  const ticked = readTicked(request.body ?? {})
  return answer(exchange, await tickMilestone(needs, following, id, ticked))
}

function answer(exchange: MemberExchange, acted: Outcome<undefined, MilestoneRefusal>) {
  const {
    request,
    reply,
    place: { open },
  } = exchange
  if (!acted.ok) {
    return show(exchange, { typed: request.body ?? {}, refusal: reviewRefusals[acted.refusal] })
  }
  const action = request.params['action']
  return reply.redirect(`/our-plans/${open.plan.id}/actions/${action}/milestones`, 303)
}
